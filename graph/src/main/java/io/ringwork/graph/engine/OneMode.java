package io.ringwork.graph.engine;

import java.util.Arrays;

/**
 * The one-mode projection of a {@link Bipartite}: its left vertices, two of them joined when they have a right neighbour in
 * common, and the weight of the edge the sum of the weights of all that they have in common (Newman 2001 and Adamic and Adar
 * 2003 weigh a common neighbour by how few others have it). A right vertex with more neighbours than a bound says little
 * and ties nobody: no clique larger than the bound is ever written down.
 *
 * <p>Every left vertex gathers its pairs by itself, on all cores; weights are added in the order of the right vertices, so
 * the result is the same bit by bit for any number of threads. Time O(pairs · log degree) where pairs are those that
 * {@link #pairs} counts; 24 bytes an edge beside the result while it runs.
 */
public final class OneMode {

    private static final int BLOCK = 1 << 12;

    private final Bipartite graph;
    private final double[] weights;
    private final int maxDegree;

    private OneMode(Bipartite graph, double[] weights, int maxDegree) {
        this.graph = graph;
        this.weights = weights;
        this.maxDegree = maxDegree;
    }

    /**
     * The projection to the left.
     *
     * @param weights of the right vertices; of any sign, finite
     * @param maxDegree right vertices with more neighbours tie nobody; at least 2
     * @throws IllegalArgumentException when there are not as many weights as right vertices, for a weight that is no finite
     *     number and for a bound below 2
     * @throws IllegalStateException when the projection has more edges than a {@link CsrGraph} holds; a lower bound helps
     */
    public static CsrGraph of(Bipartite graph, double[] weights, int maxDegree) {
        if (weights.length != graph.rightCount()) {
            throw new IllegalArgumentException(
                    "every right vertex has a weight: there are " + graph.rightCount() + ", not " + weights.length);
        }
        if (maxDegree < 2) {
            throw new IllegalArgumentException("maxDegree must be at least 2, but is " + maxDegree);
        }
        for (double weight : weights) {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("a weight must be a finite number, but is " + weight);
            }
        }
        return new OneMode(graph, weights, maxDegree).project();
    }

    /** How many pairs of left vertices the right vertices of at most that many neighbours have, each for itself. */
    public static long pairs(Bipartite graph, int maxDegree) {
        long pairs = 0;
        for (int right = 0; right < graph.rightCount(); right++) {
            long degree = graph.rightDegree(right);
            pairs += degree > maxDegree ? 0 : degree * (degree - 1) / 2;
        }
        return pairs;
    }

    private CsrGraph project() {
        int n = graph.leftCount();
        Part[] parts = new Part[Blocks.count(n, BLOCK)];
        int[] counts = new int[n];
        Blocks.forEach(n, BLOCK, (block, from, to) -> parts[block] = gathered(from, to, counts));
        long edges = 0;
        for (Part part : parts) {
            edges += part.size;
        }
        if (edges > CsrGraph.MAX_EDGES) {
            throw CsrGraph.tooManyEdges(edges);
        }
        int[] offsets = new int[n + 1];
        for (int left = 0; left < n; left++) {
            offsets[left + 1] = offsets[left] + counts[left];
        }
        int[] targets = new int[(int) edges];
        double[] values = new double[(int) edges];
        Blocks.forEach(n, BLOCK, (block, from, to) -> {
            System.arraycopy(parts[block].targets, 0, targets, offsets[from], parts[block].size);
            System.arraycopy(parts[block].weights, 0, values, offsets[from], parts[block].size);
        });
        return CsrGraph.mirrored(offsets, targets, values);
    }

    /** The edges of some left vertices to higher ones. */
    private Part gathered(int from, int to, int[] counts) {
        Part part = new Part();
        Pairs pairs = new Pairs();
        for (int left = from; left < to; left++) {
            pairs.clear();
            for (int position = 0; position < graph.leftDegree(left); position++) {
                int right = graph.rightOf(left, position);
                int degree = graph.rightDegree(right);
                if (degree > maxDegree) {
                    continue;
                }
                for (int i = degree - 1; graph.leftOf(right, i) > left; i--) {
                    pairs.add(graph.leftOf(right, i), right);
                }
            }
            counts[left] = part.addRow(pairs, weights);
        }
        return part;
    }

    /** What one left vertex shares: the other vertex in the upper half, the right vertex in the lower. */
    private static final class Pairs {

        private long[] pairs = new long[64];
        private int size;

        void clear() {
            size = 0;
        }

        void add(int other, int right) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size++] = ((long) other << Integer.SIZE) | right;
        }
    }

    /** The edges of one block. */
    private static final class Part {

        private int[] targets = new int[BLOCK];
        private double[] weights = new double[BLOCK];
        private int size;

        /** Adds one edge for each other vertex of a row and says how many. */
        int addRow(Pairs row, double[] weightOfRight) {
            Arrays.sort(row.pairs, 0, row.size);
            if (size + row.size > targets.length) {
                int capacity = Math.max(size + row.size, size + (size >> 1));
                targets = Arrays.copyOf(targets, capacity);
                weights = Arrays.copyOf(weights, capacity);
            }
            int before = size;
            for (int i = 0; i < row.size; i++) {
                int target = (int) (row.pairs[i] >> Integer.SIZE);
                double weight = weightOfRight[(int) row.pairs[i]];
                if (size > before && targets[size - 1] == target) {
                    weights[size - 1] += weight;
                } else {
                    targets[size] = target;
                    weights[size++] = weight;
                }
            }
            return size - before;
        }
    }
}
