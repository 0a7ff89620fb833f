package io.ringwork.graph.detect;

import io.ringwork.graph.algo.jgrapht.Bridges;
import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.PairEvidence;
import io.ringwork.graph.projection.Projection;
import io.ringwork.graph.projection.UseFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Gathers the proof of a group of vendors. */
final class CandidateBuilder {

    private final Projection projection;
    private final DetectionInput input;
    private final CsrGraph graph;
    private final JudgedLinks judged;

    CandidateBuilder(Projection projection, CsrGraph graph, JudgedLinks judged) {
        this.judged = judged;
        this.projection = projection;
        this.input = projection.input();
        this.graph = graph;
    }

    RingCandidate build(VendorGroup whole) {
        int[] group = whole.vertices();
        CsrGraph inside = CsrGraph.induced(graph, group);
        List<String> vendors = new ArrayList<>();
        Map<String, Double> membership = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            vendors.add(key(group[i]));
            membership.put(key(group[i]), membership(inside, i, group[i]));
        }
        Instant first = null;
        Instant last = null;
        int[] shared = shared(group);
        List<WeighedEvidence> evidence = new ArrayList<>();
        double[] added = projection.addedBits(shared);
        for (int i = 0; i < shared.length; i++) {
            evidence.add(new WeighedEvidence(evidence(group, shared[i]), added[i]));
            for (int vendor : members(group, shared[i])) {
                int use = input.uses().findEdge(vendor, shared[i]);
                Instant firstSeen = input.useTable().firstSeen(use);
                Instant lastSeen = input.useTable().lastSeen(use);
                first = UseFacts.earlier(first, firstSeen);
                last = UseFacts.later(last, lastSeen == null ? firstSeen : lastSeen);
            }
        }
        evidence.sort(Comparator.comparingDouble(
                        (WeighedEvidence weighed) -> -weighed.evidence().bits())
                .thenComparing(weighed -> weighed.evidence().kind())
                .thenComparing(weighed -> weighed.evidence().value()));
        return new RingCandidate(
                List.copyOf(vendors),
                cells(whole),
                membership,
                List.copyOf(evidence),
                links(inside, group),
                bridges(inside, group),
                first,
                last);
    }

    private List<List<String>> cells(VendorGroup whole) {
        return Arrays.stream(whole.cells())
                .map(cell -> Arrays.stream(cell).mapToObj(this::key).toList())
                .toList();
    }

    private String key(int vendor) {
        return input.vendors().key(vendor);
    }

    private double membership(CsrGraph inside, int local, int vendor) {
        double own = weightSum(inside, local);
        double all = weightSum(graph, vendor);
        return all > 0 ? Math.min(1, own / all) : 0;
    }

    private static double weightSum(CsrGraph graph, int vertex) {
        double sum = 0;
        for (int position = 0; position < graph.degree(vertex); position++) {
            sum += graph.weight(vertex, position);
        }
        return sum;
    }

    /** Identifiers that are evidence and that two members or more hold, in ascending order. */
    private int[] shared(int[] group) {
        Bipartite evidence = projection.evidence();
        Map<Integer, Integer> holders = new TreeMap<>();
        for (int vendor : group) {
            for (int position = 0; position < evidence.leftDegree(vendor); position++) {
                holders.merge(evidence.rightOf(vendor, position), 1, Integer::sum);
            }
        }
        return holders.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    /** The members that hold an identifier, in ascending order. */
    private int[] members(int[] group, int identifier) {
        return IntStream.range(0, input.uses().rightDegree(identifier))
                .map(position -> input.uses().leftOf(identifier, position))
                .filter(vendor -> Arrays.binarySearch(group, vendor) >= 0)
                .toArray();
    }

    private RingEvidence evidence(int[] group, int identifier) {
        Identifier record = input.identifierRecords().get(identifier);
        List<String> vendors = new ArrayList<>();
        TreeSet<String> sources = new TreeSet<>();
        for (int vendor : members(group, identifier)) {
            vendors.add(key(vendor));
            sources.addAll(input.useTable()
                    .facts(input.uses().findEdge(vendor, identifier))
                    .sources());
        }
        return new RingEvidence(
                record.kind(),
                record.canonical(),
                List.copyOf(vendors),
                input.holders(identifier),
                projection.bits(identifier),
                List.copyOf(sources));
    }

    private List<Link> links(CsrGraph inside, int[] group) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            for (int position = 0; position < inside.degree(i); position++) {
                int j = inside.neighbour(i, position);
                if (j > i) {
                    PairEvidence pair = projection.pair(group[i], group[j]);
                    links.add(new Link(
                            key(group[i]),
                            key(group[j]),
                            inside.weight(i, position),
                            pair.facts(),
                            pair.timingBits(),
                            judged.bits(group[i], group[j]),
                            pair.parts()));
                }
            }
        }
        return List.copyOf(links);
    }

    private List<Ring.Bridge> bridges(CsrGraph inside, int[] group) {
        return Bridges.find(inside).stream()
                .map(bridge -> new Ring.Bridge(
                        key(group[bridge[0]]), key(group[bridge[1]]), inside.weightBetween(bridge[0], bridge[1])))
                .toList();
    }
}
