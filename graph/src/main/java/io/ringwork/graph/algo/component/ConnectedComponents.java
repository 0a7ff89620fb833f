package io.ringwork.graph.algo.component;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.Blocks;
import io.ringwork.graph.engine.Graph;
import io.ringwork.graph.engine.Partition;
import java.util.Arrays;

/**
 * Groups of vertices that are joined by paths, on all cores; the result is the same for any number of threads.
 * O(vertices + edges) up to the logarithm of the longest way to a root; 4 bytes a vertex beside the result.
 */
public final class ConnectedComponents {

    private static final int BLOCK = 1 << 14;

    private static final int MANY = 64;

    private ConnectedComponents() {}

    /** The components of the graph. */
    public static Partition of(Graph graph) {
        return of(graph, Double.NEGATIVE_INFINITY);
    }

    /** The components of the graph when only edges of at least that weight are looked at. */
    public static Partition of(Graph graph, double minWeight) {
        AtomicSets sets = new AtomicSets(graph.vertexCount());
        Blocks.forEach(graph.vertexCount(), BLOCK, (block, from, to) -> {
            for (int vertex = from; vertex < to; vertex++) {
                // Neighbours ascend, so those above the vertex come last.
                for (int position = graph.degree(vertex) - 1; position >= 0; position--) {
                    int neighbour = graph.neighbour(vertex, position);
                    if (neighbour < vertex) {
                        break;
                    }
                    if (graph.weight(vertex, position) >= minWeight) {
                        sets.union(vertex, neighbour);
                    }
                }
            }
        });
        return Partition.of(sets.labels());
    }

    /**
     * For every vertex of both sides the smallest left vertex of its component; left vertices come first, right vertex r
     * is at {@code leftCount + r}. A right vertex that ties nobody because it has no neighbour, or more than the bound, is
     * a component of its own, and its label is its place.
     *
     * <p>Only left vertices are joined, all neighbours of a right vertex with the first of them: the sets are as small as
     * one side.
     *
     * @param maxDegree right vertices with more neighbours join nobody; {@link Integer#MAX_VALUE} for all
     */
    public static int[] labels(Bipartite graph, int maxDegree) {
        int left = graph.leftCount();
        AtomicSets sets = new AtomicSets(left);
        // Those of many neighbours first: they make most of the largest component, and the rest then finds it made.
        joinLeft(graph, sets, Math.min(MANY, maxDegree), maxDegree);
        sets.flatten();
        joinLeft(graph, sets, 1, Math.min(MANY, maxDegree));
        int[] ofLeft = sets.labels();
        int[] labels = Arrays.copyOf(ofLeft, left + graph.rightCount());
        Blocks.forEach(graph.rightCount(), BLOCK, (block, from, to) -> {
            for (int right = from; right < to; right++) {
                int degree = graph.rightDegree(right);
                labels[left + right] =
                        degree == 0 || degree > maxDegree ? left + right : ofLeft[graph.leftOf(right, 0)];
            }
        });
        return labels;
    }

    /** Joins the neighbours of the right vertices that have more neighbours than one number and at most another. */
    private static void joinLeft(Bipartite graph, AtomicSets sets, int above, int maxDegree) {
        Blocks.forEach(graph.rightCount(), BLOCK, (block, from, to) -> {
            for (int right = from; right < to; right++) {
                int degree = graph.rightDegree(right);
                if (degree > above && degree <= maxDegree) {
                    sets.unionLeft(graph, right);
                }
            }
        });
    }
}
