package io.ringwork.api.http.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an analyst decided. */
@About("What an analyst decided")
public record JudgementItem(
        String id,

        @About("linked, not_linked, counterfeit, cleared, value_allowed or value_forbidden")
        String verdict,

        @About("Ids of the vendors in order; empty for a verdict on a value")
        List<String> vendors,

        @About("The identifier as kind:value; null for a verdict on vendors") @Nullable
        String value,

        @About("Why, in the analyst's words") String reason,
        @About("Who decided") String author,
        Instant decidedAt,

        @About("Null while it stands") @Nullable Withdrawal withdrawal) {

    /** That it was taken back. */
    @About("That the judgement was taken back")
    public record Withdrawal(
            @About("Who took it back") String author,
            Instant withdrawnAt,

            @About("Null when none was given") @Nullable String reason) {}
}
