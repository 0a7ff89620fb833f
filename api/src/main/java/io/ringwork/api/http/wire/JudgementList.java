package io.ringwork.api.http.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of judgements. */
@About("What analysts decided, the earliest first")
public record JudgementList(
        @About("How many there are on all pages") int total,
        @About("Whether this page has all of them") boolean complete,

        @About("Give it back to get the next page; null on the last one") @Nullable
        String cursor,

        List<JudgementItem> items,

        @About("All contradictions among the judgements that stand, on every page")
        List<JudgementWarning> warnings) {}
