package io.ringwork.api.http.problem;

import java.io.Serial;
import java.util.List;

/** Ends a request with a problem that the caller can understand. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Answers with the problem. */
    public ProblemException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Nothing stands at that address. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(Problem.of(ProblemCode.NOT_FOUND, detail));
    }

    /** One parameter is bad. */
    public static ProblemException badParameter(String field, String message) {
        return new ProblemException(Problem.ofFields(List.of(new FieldError(field, message))));
    }

    /** What the caller gets. */
    public Problem problem() {
        return problem;
    }
}
