package io.ringwork.graph.pipeline;

import java.io.Serial;

/** The store no longer holds what the ring was found in; the message is one sentence that says what to do. */
public final class WhyOutdatedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    WhyOutdatedException(String sentence) {
        super(sentence);
    }
}
