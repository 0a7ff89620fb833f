package io.ringwork.graph.detect;

import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Decisions;
import io.ringwork.graph.model.VendorPair;
import io.ringwork.graph.projection.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Links that analysts made or cut: each judgement outweighs any evidence. */
final class JudgedLinks {

    /** What a judgement "linked" weighs: more than any set of facts. */
    static final double BITS = 60;

    private final Set<Long> linked = new TreeSet<>();
    private final Apart apart;

    JudgedLinks(Decisions decisions, IdMap vendors) {
        apart = Apart.of(decisions.notLinked(), vendors);
        for (VendorPair pair : decisions.linked()) {
            int one = vendors.find(pair.vendorA());
            int other = vendors.find(pair.vendorB());
            if (one >= 0 && other >= 0 && one != other) {
                linked.add(key(one, other));
            }
        }
    }

    Apart apart() {
        return apart;
    }

    /** Pairs judged linked within these vendors, ascending, by position in them. */
    int[][] within(int[] vendors) {
        List<int[]> pairs = new ArrayList<>();
        for (long pair : linked) {
            int one = Arrays.binarySearch(vendors, (int) (pair >> 32));
            int other = Arrays.binarySearch(vendors, (int) pair);
            if (one >= 0 && other >= 0) {
                pairs.add(new int[] {one, other});
            }
        }
        return pairs.toArray(int[][]::new);
    }

    /** What the judgement adds to the link of two vendors, 0 without one. */
    double bits(int vendor, int other) {
        return linked.contains(key(vendor, other)) ? BITS : 0;
    }

    /** The graph with the judged links in it and without links between vendors that were judged apart. */
    CsrGraph applyTo(CsrGraph graph, Projection projection) {
        if (linked.isEmpty() && apart.isEmpty()) {
            return graph;
        }
        CsrBuilder builder = new CsrBuilder(graph.vertexCount());
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                int neighbour = graph.neighbour(vertex, position);
                if (neighbour > vertex && !apart.separates(vertex, neighbour)) {
                    builder.add(vertex, neighbour, graph.weight(vertex, position));
                }
            }
        }
        for (long pair : linked) {
            int one = (int) (pair >> 32);
            int other = (int) pair;
            // Facts too weak for a link of their own count once a judgement makes one, so that its parts sum to it.
            double facts = graph.weightBetween(one, other) > 0
                    ? 0
                    : Math.max(0, projection.pair(one, other).bits());
            builder.add(one, other, BITS + facts);
        }
        return builder.build();
    }

    private static long key(int vendor, int other) {
        return ((long) Math.min(vendor, other) << 32) | Math.max(vendor, other);
    }
}
