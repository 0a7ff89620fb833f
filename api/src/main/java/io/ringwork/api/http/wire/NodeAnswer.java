package io.ringwork.api.http.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of the graph. */
@About("A node of the graph")
public record NodeAnswer(
        String kind,
        String id,

        @About("What to show: a name or title where there is one, otherwise the id")
        String label,

        @About("All properties of the node; times as ISO 8601 text")
        Map<String, Object> properties,

        @About("Spellings of an identifier, sorted; empty for other nodes")
        List<String> raws,

        @About("usable, placeholder or malformed; null for what is no identifier") @Nullable
        String quality,

        @About("Rows that made the node or its uses, the first 100")
        List<Source> sources,

        @About("Number of neighbours by their kind") List<KindCount> neighbours,

        @About("The ring that the vendor is a member of; null outside rings") @Nullable
        String ringId,

        @About("Share of the vendor's evidence that lies inside its ring, 0 to 1; null for what is no vendor") @Nullable
        Double membership,

        @About("0 to 1; null for what is no vendor") @Nullable
        Double risk,

        @About("1 for the highest risk; null for what is no vendor") @Nullable
        Integer rank) {

    /** Rounds. */
    public NodeAnswer {
        membership = membership == null ? null : Rounded.share(membership);
        risk = risk == null ? null : Rounded.share(risk);
    }

    /** How many neighbours of a kind a node has. */
    @About("How many neighbours of a kind the node has")
    public record KindCount(String kind, long count) {}
}
