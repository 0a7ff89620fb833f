package io.ringwork.api.http;

import java.util.List;

/**
 * A call of the API: what the server answers and what OpenAPI says come from here.
 *
 * @param path with its parameters in braces
 * @param name unique word for generated clients
 * @param about one plain sentence
 * @param answer record of the wire
 */
record Route(String path, String name, String about, List<Parameter<?>> parameters, Class<?> answer, Call call) {

    /** Makes the answer. */
    @FunctionalInterface
    interface Call {

        /** An instance of the route's answer. */
        Object answer(Arguments arguments);
    }
}
