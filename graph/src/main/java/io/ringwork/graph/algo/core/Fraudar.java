package io.ringwork.graph.algo.core;

import io.ringwork.graph.algo.FixedPoint;
import io.ringwork.graph.engine.Bipartite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Dense blocks by Fraudar's greedy peeling (Hooi, Song, Beutel, Shah, Shin and Faloutsos 2016): the vertex that adds least
 * is taken away until none is left, and of all the graphs on the way the one with the most weight a vertex is the block.
 * Its density is at least half the highest there is. An edge to a right vertex of x neighbours weighs 1/ln(x + 5), so a
 * value that everybody has cannot hide a block nor make one (camouflage).
 *
 * <p>Weights are summed exactly ({@link FixedPoint}) and of equal vertices the lower goes first, left before right. Time
 * O(blocks · (vertices + edges) · log vertices); 28 bytes a vertex and 1 an edge.
 */
public final class Fraudar {

    private static final double EVERYDAY = 5;

    private final Bipartite graph;
    private final int leftCount;
    private final long[] weightOf;
    private final FixedPoint grid;
    private final boolean[] gone;
    private boolean anyGone;

    private Fraudar(Bipartite graph) {
        this.graph = graph;
        leftCount = graph.leftCount();
        grid = FixedPoint.of(1 / StrictMath.log(1 + EVERYDAY), Math.max(1, graph.edgeCount()), Long.SIZE - 2);
        weightOf = new long[graph.rightCount()];
        for (int right = 0; right < weightOf.length; right++) {
            weightOf[right] = grid.steps(1 / StrictMath.log(graph.rightDegree(right) + EVERYDAY));
        }
        gone = new boolean[graph.edgeCount()];
    }

    /**
     * The densest blocks, one after the other: each is sought in what is left when the edges of those before are taken away,
     * with the weights of the whole graph.
     *
     * @param maxBlocks at most so many; fewer when no edge is left
     */
    public static List<DenseBlock> blocks(Bipartite graph, int maxBlocks) {
        if (maxBlocks < 1) {
            throw new IllegalArgumentException("maxBlocks must be at least 1, but is " + maxBlocks);
        }
        Fraudar fraudar = new Fraudar(graph);
        List<DenseBlock> blocks = new ArrayList<>();
        while (blocks.size() < maxBlocks) {
            DenseBlock block = fraudar.peel();
            if (block.density() == 0) {
                break;
            }
            blocks.add(block);
            fraudar.remove(block);
        }
        return List.copyOf(blocks);
    }

    private DenseBlock peel() {
        int n = leftCount + graph.rightCount();
        long[] adds = new long[n];
        long total = 0;
        for (int left = 0; left < leftCount; left++) {
            for (int position = 0; position < graph.leftDegree(left); position++) {
                if (!gone[graph.edge(left, position)]) {
                    long weight = weightOf[graph.rightOf(left, position)];
                    adds[left] += weight;
                    adds[leftCount + graph.rightOf(left, position)] += weight;
                    total += weight;
                }
            }
        }
        int[] order = new int[n];
        int best = 0;
        double density = 0;
        MinHeap heap = new MinHeap(adds);
        for (int i = 0; i < n; i++) {
            double now = grid.weight(total) / (n - i);
            if (now > density) {
                density = now;
                best = i;
            }
            int vertex = heap.remove();
            order[i] = vertex;
            total -= adds[vertex];
            take(vertex, heap);
        }
        int[] kept = Arrays.copyOfRange(order, best, n);
        Arrays.sort(kept);
        int split = 0;
        while (split < kept.length && kept[split] < leftCount) {
            split++;
        }
        int[] rights = Arrays.copyOfRange(kept, split, kept.length);
        for (int i = 0; i < rights.length; i++) {
            rights[i] -= leftCount;
        }
        return new DenseBlock(Arrays.copyOf(kept, split), rights, density);
    }

    /** Takes a vertex from what its neighbours add, as far as they are there. */
    private void take(int vertex, MinHeap heap) {
        if (vertex < leftCount) {
            for (int position = 0; position < graph.leftDegree(vertex); position++) {
                int right = graph.rightOf(vertex, position);
                if (!gone[graph.edge(vertex, position)]) {
                    heap.lower(leftCount + right, weightOf[right]);
                }
            }
        } else {
            int right = vertex - leftCount;
            for (int position = 0; position < graph.rightDegree(right); position++) {
                int left = graph.leftOf(right, position);
                // The search for the edge costs time, and before the first block is found none is gone.
                if (!anyGone || (heap.contains(left) && !gone[graph.findEdge(left, right)])) {
                    heap.lower(left, weightOf[right]);
                }
            }
        }
    }

    private void remove(DenseBlock block) {
        anyGone = true;
        for (int left : block.lefts()) {
            for (int position = 0; position < graph.leftDegree(left); position++) {
                if (Arrays.binarySearch(block.rights(), graph.rightOf(left, position)) >= 0) {
                    gone[graph.edge(left, position)] = true;
                }
            }
        }
    }
}
