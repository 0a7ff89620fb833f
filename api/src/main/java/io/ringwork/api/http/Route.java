package io.ringwork.api.http;

import io.javalin.http.HandlerType;
import io.ringwork.api.http.problem.FieldError;
import java.util.List;

/**
 * A call of the API: what the server answers and what OpenAPI says come from here.
 *
 * @param verb what it does there
 * @param path with its parameters in braces
 * @param name unique word for generated clients
 * @param about one plain sentence
 * @param answer record of the wire
 */
record Route(
        Verb verb, String path, String name, String about, List<Parameter<?>> parameters, Class<?> answer, Call call) {

    /** A call that reads. */
    static Route get(
            String path, String name, String about, List<Parameter<?>> parameters, Class<?> answer, Call call) {
        return new Route(Verb.GET, path, name, about, parameters, answer, call);
    }

    /** Whether it takes a body. */
    boolean hasBody() {
        return parameters.stream().anyMatch(parameter -> parameter.place() == Parameter.Place.BODY);
    }

    /** What a call does. */
    enum Verb {
        /** Reads; HEAD does too. */
        GET(200),
        /** Makes something, whose address it answers. */
        POST(201),
        /** Takes lines and applies them. */
        FEED(200),
        /** Takes something back. */
        DELETE(200);

        private final int status;

        Verb(int status) {
            this.status = status;
        }

        /** The method. */
        HandlerType type() {
            return switch (this) {
                case GET -> HandlerType.GET;
                case POST, FEED -> HandlerType.POST;
                case DELETE -> HandlerType.DELETE;
            };
        }

        /** The status of an answer that is no problem. */
        int status() {
            return status;
        }
    }

    /**
     * The answer of a call that made something.
     *
     * @param location path of what was made
     * @param body an instance of the route's answer
     */
    record Created(String location, Object body) {}

    /** Makes the answer. */
    @FunctionalInterface
    interface Call {

        /** An instance of the route's answer, or for {@link Verb#POST} a {@link Created} with one. */
        Object answer(Arguments arguments);

        /**
         * What is wrong with arguments that are right one by one. Those that are not are absent here, and their errors
         * are known already.
         */
        default List<FieldError> check(Arguments arguments) {
            return List.of();
        }
    }
}
