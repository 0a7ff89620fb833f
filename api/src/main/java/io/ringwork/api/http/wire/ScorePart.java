package io.ringwork.api.http.wire;

import io.ringwork.graph.model.Contribution;
import java.util.List;

/** One summand of a score or a risk. */
@About("One summand of a score or a risk")
public record ScorePart(
        @About("Stable word of the rule") String name,

        @About("What it added; negative when it speaks in favour")
        double bits,

        @About("The fact in plain English") String sentence) {

    /** Rounds. */
    public ScorePart {
        bits = Rounded.bits(bits);
    }

    /** The summands on the wire, in their order. */
    public static List<ScorePart> of(List<Contribution> contributions) {
        return contributions.stream()
                .map(part -> new ScorePart(part.name(), part.bits(), part.sentence()))
                .toList();
    }
}
