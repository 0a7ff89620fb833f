package io.ringwork.graph.detect;

import io.ringwork.graph.algo.jgrapht.StrongestPaths;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.projection.PairEvidence;
import io.ringwork.graph.projection.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The strongest evidence between two vendors over the whole vendor graph. Only vendors on a path that is at most
 * {@value #DETOUR} links longer than the one with the fewest links are looked at, which bounds the search in a large
 * component.
 */
public final class PathFinder {

    /** How many links a path may have more than the one with the fewest. */
    static final int DETOUR = 2;

    private static final int UNREACHED = Integer.MAX_VALUE / 2;

    private final Projection projection;
    private final CsrGraph graph;

    /** A finder over all links of a projection, whatever they weigh. */
    public PathFinder(Projection projection) {
        this.projection = projection;
        this.graph = projection.linkGraph(0, RingDetector.STAR_ABOVE);
    }

    /**
     * At most {@code k} paths, strongest first; none when the vendors are not joined.
     *
     * @throws IllegalArgumentException for an unknown vendor, twice the same one, or {@code k} below 1
     */
    public List<EvidencePath> strongestPaths(String from, String to, int k) {
        int source = vertex(from);
        int target = vertex(to);
        if (source == target) {
            throw new IllegalArgumentException("A path needs two different vendors, not " + from + " twice");
        }
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
        int[] near = corridor(source, target);
        if (near.length == 0) {
            return List.of();
        }
        return StrongestPaths.find(
                        CsrGraph.induced(graph, near),
                        Arrays.binarySearch(near, source),
                        Arrays.binarySearch(near, target),
                        k)
                .stream()
                .map(path -> Arrays.stream(path).map(local -> near[local]).toArray())
                .map(this::evidence)
                .toList();
    }

    private int vertex(String vendor) {
        IdMap vendors = projection.input().vendors();
        int vertex = vendors.find(vendor);
        if (vertex < 0) {
            throw new IllegalArgumentException("There is no vendor " + vendor);
        }
        return vertex;
    }

    private int[] corridor(int source, int target) {
        int[] fromSource = distances(source);
        int[] fromTarget = distances(target);
        int limit = fromSource[target] + DETOUR;
        return fromSource[target] >= UNREACHED
                ? new int[0]
                : IntStream.range(0, graph.vertexCount())
                        .filter(vertex -> fromSource[vertex] + fromTarget[vertex] <= limit)
                        .toArray();
    }

    private int[] distances(int start) {
        int[] distance = new int[graph.vertexCount()];
        Arrays.fill(distance, UNREACHED);
        int[] queue = new int[graph.vertexCount()];
        int head = 0;
        int tail = 0;
        queue[tail++] = start;
        distance[start] = 0;
        while (head < tail) {
            int vertex = queue[head++];
            for (int position = 0; position < graph.degree(vertex); position++) {
                int neighbour = graph.neighbour(vertex, position);
                if (distance[neighbour] == UNREACHED) {
                    distance[neighbour] = distance[vertex] + 1;
                    queue[tail++] = neighbour;
                }
            }
        }
        return distance;
    }

    private EvidencePath evidence(int[] path) {
        IdMap ids = projection.input().vendors();
        List<String> vendors = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        double cost = 0;
        double weakest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < path.length; i++) {
            vendors.add(ids.key(path[i]));
            if (i > 0) {
                int one = Math.min(path[i - 1], path[i]);
                int other = Math.max(path[i - 1], path[i]);
                double bits = graph.weightBetween(one, other);
                PairEvidence pair = projection.pair(one, other);
                links.add(
                        new Link(ids.key(one), ids.key(other), bits, pair.facts(), pair.timingBits(), 0, pair.parts()));
                cost += 1 / bits;
                weakest = Math.min(weakest, bits);
            }
        }
        return new EvidencePath(List.copyOf(vendors), List.copyOf(links), cost, weakest);
    }
}
