package io.ringwork.api.http.wire;

import java.util.List;

/** What became of a judgement. */
@About("What became of a judgement")
public record JudgementAnswer(
        JudgementItem judgement,

        @About("Contradictions that were not there before the call")
        List<JudgementWarning> warnings) {}
