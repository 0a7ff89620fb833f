package io.ringwork.api.http;

import java.io.Serial;

/** A parameter's text is not what is allowed; the message goes on after the parameter's name. */
final class BadValueException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN_CHARACTERS = 60;

    BadValueException(String message) {
        super(message, null, false, false);
    }

    /** Shows the value and says what is allowed. */
    static BadValueException of(String value, String allowed) {
        String visible = value.replaceAll("\\p{Cntrl}", "\uFFFD");
        int characters = visible.codePointCount(0, visible.length());
        String shown = characters <= SHOWN_CHARACTERS
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "…";
        return new BadValueException((shown.isBlank() ? "is empty" : "is " + shown) + "; it must be " + allowed);
    }
}
