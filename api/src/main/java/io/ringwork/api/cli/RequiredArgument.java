package io.ringwork.api.cli;

import org.jspecify.annotations.Nullable;

/** Arguments that the parser has made sure of. */
final class RequiredArgument {

    private RequiredArgument() {}

    static <T> T of(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a required argument was not parsed");
        }
        return value;
    }
}
