package io.ringwork.graph.detect;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.algo.jgrapht.ArticulationPoints;
import io.ringwork.graph.algo.jgrapht.Bridges;
import io.ringwork.graph.algo.jgrapht.Cut;
import io.ringwork.graph.algo.jgrapht.MinimumCut;
import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds where a ring would break. The minimum cut takes O(V · E + V² · log V) time and the values O(values · links), so
 * all but
 * the bridges is left out above {@value #MOST_VENDORS} members.
 */
final class WeakPoints {

    /** How many members a ring may have for everything to be looked for. */
    static final int MOST_VENDORS = 300;

    /** Less than this is what subtracting leaves of nothing. */
    private static final double SAME_BITS = 1e-9;

    private final Projection projection;
    private final DetectionInput input;
    private final WeakLink link;

    /** @param minLinkBits links of less weight are none */
    WeakPoints(Projection projection, double minLinkBits) {
        this.projection = projection;
        this.input = projection.input();
        this.link = new WeakLink(projection, minLinkBits);
    }

    RingStructure of(RingCandidate candidate) {
        int[] ring = candidate.vendors().stream()
                .mapToInt(input.vendors()::id)
                .sorted()
                .toArray();
        CsrBuilder links = new CsrBuilder(ring.length);
        candidate
                .links()
                .forEach(tie -> links.add(position(ring, tie.vendorA()), position(ring, tie.vendorB()), tie.bits()));
        CsrGraph inside = links.build();
        boolean complete = ring.length <= MOST_VENDORS;
        return new RingStructure(
                keys(ring),
                Bridges.find(inside).stream()
                        .map(bridge -> pair(ring, inside, bridge[0], bridge[1]))
                        .toList(),
                complete ? keys(named(ring, ArticulationPoints.find(inside))) : List.of(),
                complete ? Optional.of(cut(ring, inside)) : Optional.empty(),
                complete ? splitting(ring, inside) : List.of(),
                complete,
                MOST_VENDORS);
    }

    private int position(int[] ring, String vendor) {
        return Arrays.binarySearch(ring, input.vendors().id(vendor));
    }

    private Ring.Bridge pair(int[] ring, CsrGraph inside, int one, int other) {
        return new Ring.Bridge(key(ring[one]), key(ring[other]), inside.weightBetween(one, other));
    }

    private RingStructure.Cut cut(int[] ring, CsrGraph inside) {
        Cut weakest = MinimumCut.weakest(inside);
        // The side of the first vendor comes first, whichever of the two the algorithm names first.
        boolean first = Arrays.binarySearch(weakest.side(), 0) >= 0;
        int[] one = first ? weakest.side() : weakest.rest();
        int[] other = first ? weakest.rest() : weakest.side();
        List<Ring.Bridge> crossing = new ArrayList<>();
        for (int vertex = 0; vertex < ring.length; vertex++) {
            for (int position = 0; position < inside.degree(vertex); position++) {
                int neighbour = inside.neighbour(vertex, position);
                boolean crosses = Arrays.binarySearch(one, vertex) >= 0 != Arrays.binarySearch(one, neighbour) >= 0;
                if (neighbour > vertex && crosses) {
                    crossing.add(pair(ring, inside, vertex, neighbour));
                }
            }
        }
        return new RingStructure.Cut(
                weakest.capacity(), keys(named(ring, one)), keys(named(ring, other)), List.copyOf(crossing));
    }

    private List<RingStructure.SplittingValue> splitting(int[] ring, CsrGraph inside) {
        List<RingStructure.SplittingValue> found = new ArrayList<>();
        for (Map.Entry<Integer, Set<Integer>> held : held(ring).entrySet()) {
            if (held.getValue().size() < 2) {
                continue;
            }
            int[][] parts = ConnectedComponents.of(without(ring, inside, held.getKey(), held.getValue()))
                    .groups();
            if (parts.length > 1) {
                found.add(new RingStructure.SplittingValue(
                        evidence(ring, held.getKey(), held.getValue()),
                        Arrays.stream(parts)
                                .sorted(Comparator.<int[]>comparingInt(part -> -part.length)
                                        .thenComparingInt(part -> part[0]))
                                .map(part -> keys(named(ring, part)))
                                .toList()));
            }
        }
        found.sort(Comparator.comparingDouble((RingStructure.SplittingValue value) ->
                        -value.evidence().bits())
                .thenComparing(value -> value.evidence().kind())
                .thenComparing(value -> value.evidence().value()));
        return List.copyOf(found);
    }

    /** By identifier that is evidence the members that hold it, by their position in the ring. */
    private Map<Integer, Set<Integer>> held(int[] ring) {
        Bipartite evidence = projection.evidence();
        Map<Integer, Set<Integer>> held = new TreeMap<>();
        for (int i = 0; i < ring.length; i++) {
            for (int position = 0; position < evidence.leftDegree(ring[i]); position++) {
                held.computeIfAbsent(evidence.rightOf(ring[i], position), any -> new TreeSet<>())
                        .add(i);
            }
        }
        return held;
    }

    /** The links that are left inside the ring when a value is no evidence. */
    private CsrGraph without(int[] ring, CsrGraph inside, int identifier, Set<Integer> holders) {
        CsrBuilder builder = new CsrBuilder(ring.length);
        for (int vertex = 0; vertex < ring.length; vertex++) {
            for (int position = 0; position < inside.degree(vertex); position++) {
                int neighbour = inside.neighbour(vertex, position);
                if (neighbour > vertex) {
                    double bits = inside.weight(vertex, position);
                    if (holders.contains(vertex) && holders.contains(neighbour)) {
                        bits -= lostBits(ring[vertex], ring[neighbour], identifier);
                    }
                    if (bits > SAME_BITS) {
                        builder.add(vertex, neighbour, bits);
                    }
                }
            }
        }
        return builder.build();
    }

    /** What a link loses with a value; what does not come from the two vendors' own facts, such as a judgement, stays. */
    private double lostBits(int vendor, int other, int identifier) {
        return link.bitsWithout(vendor, other, value -> false)
                - link.bitsWithout(vendor, other, value -> value == identifier);
    }

    private RingEvidence evidence(int[] ring, int identifier, Set<Integer> holders) {
        Identifier record = input.identifierRecords().get(identifier);
        TreeSet<String> sources = new TreeSet<>();
        for (int holder : holders) {
            sources.addAll(input.useTable()
                    .facts(input.uses().findEdge(ring[holder], identifier))
                    .sources());
        }
        return new RingEvidence(
                record.kind(),
                record.canonical(),
                holders.stream().map(holder -> key(ring[holder])).toList(),
                input.holders(identifier),
                projection.bits(identifier),
                List.copyOf(sources));
    }

    private static int[] named(int[] ring, int[] positions) {
        return IntStream.of(positions).map(position -> ring[position]).toArray();
    }

    private List<String> keys(int[] vendors) {
        return IntStream.of(vendors).mapToObj(this::key).toList();
    }

    private String key(int vendor) {
        return input.vendors().key(vendor);
    }
}
