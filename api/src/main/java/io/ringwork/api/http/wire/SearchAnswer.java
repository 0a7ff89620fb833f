package io.ringwork.api.http.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search found. */
@About("What a search found, best first")
public record SearchAnswer(
        @About("The text that was searched for") String query,

        @About("Identifiers that the text may stand for; they were looked up by their normalised value")
        List<Meaning> normalizedAs,

        @About("Number of hits that were looked at") int total,
        @About("Whether all hits are in items") boolean complete,
        List<Hit> items) {

    /** An identifier that a text may stand for. */
    @About("An identifier that the text may stand for")
    public record Meaning(
            String kind, @About("The normalised value") String value) {}

    /** One thing that was found. */
    @About("One thing that was found")
    public record Hit(
            String kind,
            String id,
            @About("What to show") String label,
            @About("Name of the property that matched") String matched,
            @About("The text that matched") String text,
            @About("Null outside rings") @Nullable String ringId,

            @About("0 to 1; null for what is no vendor") @Nullable
            Double risk) {

        /** Rounds. */
        public Hit {
            risk = risk == null ? null : Rounded.share(risk);
        }
    }
}
