package io.ringwork.graph.algo.jgrapht;

import io.ringwork.graph.algo.component.Lowpoints;
import io.ringwork.graph.engine.Graph;
import java.util.Arrays;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;

/**
 * The parts of a graph that lose no connection when any one of their vertices is lost, found with JGraphT's biconnectivity
 * (Hopcroft and Tarjan 1973), above {@value Bridges#MAX_RECURSIVE} vertices by {@link Lowpoints}. With the articulation
 * points, which stand in several blocks, they make the block-cut tree. O(vertices + edges · log edges).
 */
public final class Blocks {

    private Blocks() {}

    /**
     * The vertices of every block, two or more, in ascending order; blocks by their vertices. A bridge is a block of two; a
     * vertex without edges is in none.
     */
    public static int[][] find(Graph graph) {
        if (graph.vertexCount() > Bridges.MAX_RECURSIVE) {
            return Lowpoints.of(graph).blocks();
        }
        return new BiconnectivityInspector<>(Adapted.of(graph, weight -> weight))
                .getBlocks().stream()
                        .map(block -> block.vertexSet().stream()
                                .mapToInt(Integer::intValue)
                                .sorted()
                                .toArray())
                        .filter(block -> block.length > 1)
                        .sorted(Arrays::compare)
                        .toArray(int[][]::new);
    }
}
