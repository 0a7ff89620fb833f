package io.ringwork.graph.algo.community;

import io.ringwork.graph.algo.FixedPoint;
import io.ringwork.graph.algo.component.UnionFind;
import io.ringwork.graph.engine.Graph;
import io.ringwork.graph.engine.Partition;
import java.util.Arrays;

/**
 * Communities by the Leiden algorithm (Traag, Waltman and Van Eck 2019) with the constant Potts model (Traag, Van Dooren
 * and Nesterov 2011) as quality: the sum over communities of the weight inside minus γ · n(n − 1)/2. Unlike modularity it
 * has no resolution limit, so the size of the graph does not decide which groups are found. Weights may be negative: such
 * an edge pulls its ends apart.
 *
 * <p>Every community is connected by the graph's edges and the pairs that belong together; no two communities would gain
 * by being one; and unless the iterations ran out first, no vertex would gain by moving alone, except into a community
 * from which a constraint keeps it. A component of at most a thousand vertices uses all iterations: the more, the better.
 *
 * <p>Every component (by edges above 0 and pairs that belong together) is searched by itself, with a random source that
 * begins anew: what happens in one never changes another, and giving vertices other numbers in the same order changes
 * nothing. Weights are summed exactly, on a grid as fine as 2⁻⁵⁹ of the largest weight of the component times its number
 * of edges, so no order of summation matters. About O(edges) an iteration; graphs of up to 100 million vertices.
 */
public final class Leiden {

    private Leiden() {}

    /** The communities of a graph of which nothing else is known. */
    public static LeidenResult run(Graph graph, LeidenParameters parameters) {
        return run(graph, parameters, SeedConstraints.none());
    }

    /**
     * The communities of a graph that respect what is known about pairs of vertices.
     *
     * @throws IllegalArgumentException when a pair names a vertex outside the graph, or two vertices must be apart that
     *     belong together
     */
    public static LeidenResult run(Graph graph, LeidenParameters parameters, SeedConstraints constraints) {
        int[] alone = new int[graph.vertexCount()];
        Arrays.setAll(alone, vertex -> vertex);
        return run(graph, parameters, constraints, Partition.of(alone));
    }

    /**
     * The communities of a graph, sought from a partition that is given. Where that contradicts the constraints it gives
     * way: vertices that belong together begin in the group of the smallest of them, and of two that must be apart the
     * larger begins alone. The quality is never lower than that of the start so corrected.
     *
     * @throws IllegalArgumentException when the partition is of another number of vertices, a pair names a vertex outside
     *     the graph, or two vertices must be apart that belong together
     */
    public static LeidenResult run(
            Graph graph, LeidenParameters parameters, SeedConstraints constraints, Partition start) {
        int n = graph.vertexCount();
        if (start.vertexCount() != n) {
            throw new IllegalArgumentException("a start partition has the vertices of its graph: " + start.vertexCount()
                    + " were given, and the graph has " + n);
        }
        UnionFind together = constraints.closure(n);
        Components components = new Components(graph, constraints, together);
        int[] labels = new int[n];
        int iterations = 0;
        for (int[] vertices : components.groups()) {
            if (vertices.length == 1) {
                labels[vertices[0]] = vertices[0];
            } else {
                Component component = components.extract(vertices);
                Potts potts = new Potts(parameters.resolution(), component.unit());
                Search search = new Search(component.level(), potts, new Draw(parameters.randomSeed()));
                component.write(search.run(component.labels(start), parameters.maxIterations()), labels);
                iterations = Math.max(iterations, search.iterations());
            }
        }
        Partition partition = Partition.of(labels);
        return new LeidenResult(partition, quality(graph, partition, parameters.resolution()), iterations);
    }

    /** The quality of a partition of the graph's vertices, the same for any order of the edges. O(edges). */
    public static double quality(Graph graph, Partition partition, double resolution) {
        FixedPoint grid = grid(graph);
        long inside = 0;
        long pairs = 0;
        long[] sizes = new long[partition.groupCount()];
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            int group = partition.groupOf(vertex);
            pairs += sizes[group]++;
            for (int position = 0; position < graph.degree(vertex); position++) {
                int neighbour = graph.neighbour(vertex, position);
                if (neighbour < vertex && partition.groupOf(neighbour) == group) {
                    inside += grid.steps(graph.weight(vertex, position));
                }
            }
        }
        return grid.weight(inside) - resolution * pairs;
    }

    private static FixedPoint grid(Graph graph) {
        double largest = 0;
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                largest = Math.max(largest, Math.abs(graph.weight(vertex, position)));
            }
        }
        return FixedPoint.of(largest, graph.edgeCount(), Components.SUM_BITS);
    }
}
