package io.ringwork.graph.detect;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.algo.jgrapht.NearestVertex;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Partition;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.projection.Projection;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The nearest vendor about which a report was confirmed. Near is what costs least along links that cost 1/bits each, over
 * all links, whatever they weigh.
 */
public final class ProofTarget {

    private final DetectionInput input;
    private final CsrGraph graph;
    private final Partition components;
    private final boolean[] confirmed;

    /** Targets of a projection. */
    public ProofTarget(Projection projection) {
        input = projection.input();
        graph = projection.linkGraph(0, RingDetector.STAR_ABOVE);
        components = ConnectedComponents.of(graph);
        confirmed = new boolean[graph.vertexCount()];
        input.reports().stream()
                .filter(report -> report.outcome() == ReportOutcome.CONFIRMED && report.vendorId() != null)
                .mapToInt(report -> input.vendors().find(report.vendorId()))
                .filter(vendor -> vendor >= 0)
                .forEach(vendor -> confirmed[vendor] = true);
    }

    /**
     * The nearest one, never the vendor itself; empty when no chain of evidence leads to any. Of two at the same cost the
     * one with the smaller id. O(links of the component · log).
     *
     * @throws IllegalArgumentException for a vendor that is not known
     */
    public Optional<String> nearestConfirmed(String from) {
        int source = input.vendors().find(from);
        if (source < 0) {
            throw new IllegalArgumentException("There is no vendor " + from);
        }
        int component = components.groupOf(source);
        int[] near = IntStream.range(0, graph.vertexCount())
                .filter(vertex -> components.groupOf(vertex) == component)
                .toArray();
        int[] targets = IntStream.range(0, near.length)
                .filter(i -> confirmed[near[i]] && near[i] != source)
                .toArray();
        int found = targets.length == 0
                ? -1
                : NearestVertex.find(CsrGraph.induced(graph, near), Arrays.binarySearch(near, source), targets);
        return found < 0 ? Optional.empty() : Optional.of(input.vendors().key(near[found]));
    }
}
