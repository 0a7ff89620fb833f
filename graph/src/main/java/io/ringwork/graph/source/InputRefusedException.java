package io.ringwork.graph.source;

/**
 * The input as a whole cannot be read, by a mistake that its owner can mend: no such folder, no table of vendors, a
 * header without a required column, a mapping file with a wrong word. The message is one sentence that says what to do.
 */
public final class InputRefusedException extends RuntimeException {

    /** With the sentence for the user. */
    public InputRefusedException(String message) {
        super(message);
    }

    /** With the sentence for the user and what was behind it. */
    public InputRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
