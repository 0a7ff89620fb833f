package io.ringwork.api.http.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ring as a graph of its vendors and what they share. */
@About("A ring as a graph of its vendors and what they share")
public record RingGraph(
        String ringId,

        @About("Whether all vendors and shared values of the ring are in it")
        boolean complete,

        @About("Vendors, highest risk first, then shared values, strongest first")
        List<Node> nodes,

        List<Edge> edges) {

    /** A vendor or a shared value. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @About("A vendor or a shared value")
    public record Node(
            @About("kind:id, unique in the graph") String key,
            String kind,
            String id,
            @About("What to show") String label,
            @About("0 to 1; of a vendor") @Nullable Double risk,

            @About("Weight of the shared value between any two of its holders") @Nullable
            Double bits,

            @About("Of an identifier all vendors that hold it, in the ring or not; of a vendor its edges in this graph")
            int degree) {

        /** Rounds. */
        public Node {
            risk = risk == null ? null : Rounded.share(risk);
            bits = bits == null ? null : Rounded.bits(bits);
        }
    }

    /** A vendor holds a shared value. */
    @About("A vendor holds a shared value")
    public record Edge(
            @About("Key of the vendor") String source,
            @About("Key of the shared value") String target,
            @About("Type of the relationship") String relationship,
            double bits) {

        /** Rounds. */
        public Edge {
            bits = Rounded.bits(bits);
        }
    }
}
