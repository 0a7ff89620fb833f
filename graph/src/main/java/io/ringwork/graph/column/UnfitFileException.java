package io.ringwork.graph.column;

/** A file of columns that cannot be used; the message is a clause that says why, such as "it was cut". */
public final class UnfitFileException extends Exception {

    private static final long serialVersionUID = 1;

    /** Says why, after "because". */
    public UnfitFileException(String reason) {
        super(reason);
    }

    UnfitFileException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
