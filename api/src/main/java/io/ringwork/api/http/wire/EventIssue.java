package io.ringwork.api.http.wire;

import org.jspecify.annotations.Nullable;

/** One reason why an event was not taken. */
@About("One reason why an event was not taken")
public record EventIssue(
        @About("Line of the body, from 1") long line,

        @About("The table that the event names; null when it names none") @Nullable
        String table,

        @About("The key that is at fault; empty when it is the event as a whole")
        String column,

        @About("Stable word, as in rejects.csv") String code,
        @About("What is wrong, for a person") String message,
        @About("What stood there") String value) {}
