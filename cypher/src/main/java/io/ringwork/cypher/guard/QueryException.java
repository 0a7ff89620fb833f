package io.ringwork.cypher.guard;

import java.io.Serial;

/** A query that is wrong or not allowed. The message is one sentence for the person who wrote it. */
public final class QueryException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int line;
    private final int column;

    /** What is wrong with the query. */
    public enum Reason {
        /** It is no Cypher; line and column say where. */
        SYNTAX,
        /** It would do more than read the graph. */
        REFUSED,
        /** A parameter is missing, unknown or of another type. */
        PARAMETER,
        /** It did not end in the time that it was given, or wanted more memory than there is. */
        LIMIT,
        /** It failed while it ran. */
        FAILED
    }

    /**
     * @param line 1-based line in the query's text, 0 when it is not known
     * @param column 1-based column in the line, 0 when it is not known
     */
    public QueryException(Reason reason, String message, int line, int column) {
        super(message);
        this.reason = reason;
        this.line = line;
        this.column = column;
    }

    /** As the other constructor, without a place. */
    public QueryException(Reason reason, String message) {
        this(reason, message, 0, 0);
    }

    /** What is wrong with the query. */
    public Reason reason() {
        return reason;
    }

    /** 1-based line in the query's text, 0 when it is not known. */
    public int line() {
        return line;
    }

    /** 1-based column in the line, 0 when it is not known. */
    public int column() {
        return column;
    }
}
