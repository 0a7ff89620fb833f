package io.ringwork.api.http.wire;

import java.util.List;

/** What became of events. */
@About("What became of events, and of the rings")
public record EventAnswer(
        @About("Events that are stored") int accepted,
        @About("Events that were not taken") int rejected,

        @About("Why they were not; an event may have several issues")
        List<EventIssue> issues,

        @About("What these events, and those of others that were applied with them, did to rings, in order")
        List<RingChangeItem> rings) {}
