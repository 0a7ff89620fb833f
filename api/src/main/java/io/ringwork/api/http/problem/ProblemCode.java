package io.ringwork.api.http.problem;

/** Stable words for errors, each with its HTTP status. */
public enum ProblemCode {
    BAD_PARAMETER(400, "Bad request"),
    BAD_REQUEST(400, "Bad request"),
    FORBIDDEN_HOST(403, "Forbidden"),
    FORBIDDEN_ORIGIN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    CONFLICT(409, "Conflict"),
    OUT_OF_DATE(409, "Conflict"),
    TOO_LARGE(413, "Content too large"),
    URI_TOO_LONG(414, "URI too long"),
    UNSUPPORTED_TYPE(415, "Unsupported media type"),
    HEADERS_TOO_LARGE(431, "Request header fields too large"),
    INTERNAL(500, "Internal error"),
    NOT_READY(503, "Service unavailable"),
    STORE_UNREACHABLE(503, "Service unavailable");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The status in words. */
    public String title() {
        return title;
    }
}
