package io.ringwork.api.query;

import java.io.Serial;

/** A query was not answered. The message is one sentence for the person who asked. */
public final class QueryRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** With the sentence and what caused it. */
    public QueryRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
