package io.ringwork.api.http.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the neighbours of a node. */
@About("Neighbours, the most telling first: identifiers that two vendors share, then three and so on")
public record NeighbourList(
        @About("How many there are on all pages") long total,
        @About("Whether this page has all of them") boolean complete,

        @About("Give it back to get the next page; null on the last one") @Nullable
        String cursor,

        List<Item> items) {

    /** One neighbour. */
    @About("A neighbour")
    public record Item(
            String kind,
            String id,
            @About("What to show") String label,
            @About("Type of the relationship") String relationship,

            @About("Whether the relationship points from the node that was asked for to this one")
            boolean outgoing,

            @About("usable, placeholder or malformed; null for what is no identifier") @Nullable
            String quality,

            @About("Vendors that use the identifier; for other nodes the number of their relationships")
            long degree,

            @About("Spellings on the relationship") List<String> raws,
            @About("Rows that say so") List<Source> sources,
            @About("Null outside rings") @Nullable String ringId,

            @About("0 to 1; null for what is no vendor") @Nullable
            Double risk) {

        /** Rounds. */
        public Item {
            risk = risk == null ? null : Rounded.share(risk);
        }
    }
}
