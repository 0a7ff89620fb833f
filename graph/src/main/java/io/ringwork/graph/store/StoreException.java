package io.ringwork.graph.store;

import java.io.Serial;

/** The store could not do what was asked. The message is one sentence for the user. */
public final class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Code code;

    /** Why the store refused. */
    public enum Code {
        /** Another process holds the store open. */
        IN_USE,
        /** No store answers at the address, or it refuses the user. */
        UNREACHABLE,
        /** The store was written by a newer version of the program. */
        NEWER_SCHEMA,
        /** The store makes something ready that the call needs; later it will do. */
        NOT_READY,
        /** Anything else; a bug or a broken disk. */
        FAILED
    }

    /**
     * @param code stable word for programs
     * @param message one sentence that says what to do
     */
    public StoreException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** As the other constructor, for a failure that no exception caused. */
    public StoreException(Code code, String message) {
        super(message);
        this.code = code;
    }

    /** Why the store refused. */
    public Code code() {
        return code;
    }
}
