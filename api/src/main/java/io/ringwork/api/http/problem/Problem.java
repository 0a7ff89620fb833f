package io.ringwork.api.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringwork.api.http.wire.About;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as the caller sees it (RFC 9457).
 *
 * @param detail one sentence or more for a person
 * @param errors every bad parameter, for {@link ProblemCode#BAD_PARAMETER}
 * @param id under which the server's log tells more, for {@link ProblemCode#INTERNAL}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@About("An error, RFC 9457")
public record Problem(
        @About("Always about:blank") String type,
        @About("The status in words") String title,
        @About("The HTTP status") int status,
        @About("Stable word of the error") String code,
        @About("What is wrong, for a person") String detail,
        @About("Every bad parameter") @Nullable List<FieldError> errors,

        @About("The server's log tells more under this id") @Nullable
        String id) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** An error with nothing but a sentence. */
    public static Problem of(ProblemCode code, String detail) {
        return new Problem("about:blank", code.title(), code.status(), code.name(), detail, null, null);
    }

    /** A request with bad parameters, all of them. */
    public static Problem ofFields(List<FieldError> errors) {
        String detail = errors.stream()
                .map(error -> error.field() + " " + error.message())
                .reduce((all, next) -> all + (all.endsWith("?") ? " " : ". ") + next)
                .orElse("");
        ProblemCode code = ProblemCode.BAD_PARAMETER;
        return new Problem("about:blank", code.title(), code.status(), code.name(), detail, List.copyOf(errors), null);
    }

    /** The same with the id of its entry in the log. */
    Problem withId(String logId) {
        return new Problem(type, title, status, code, detail, errors, logId);
    }
}
