package io.ringwork.api.http.wire;

import java.util.List;

/** Judgements that cannot all hold. */
@About("Judgements that cannot all hold")
public record JudgementWarning(
        @About("What they say and which of them count") String sentence,

        @About("The earliest, which has no effect while the others stand")
        String loser,

        @About("Those that have, the latest first") List<String> winners) {}
