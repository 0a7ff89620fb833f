package io.ringwork.graph.algo.centrality;

import io.ringwork.graph.engine.Graph;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Personalised PageRank of one vertex by pushes (Andersen, Chung and Lang 2006, without laziness): what waits at a vertex is
 * settled there in part and passed on to its neighbours in proportion to the weights, for as long as more waits somewhere
 * than a tolerance times the weight of the vertex's edges. Only what lies near is looked at, whatever the size of the graph:
 * time and memory O(1 / (tolerance · (1 − damping))) in units of weight, and never more than the bound on edges.
 */
public final class PageRankPush {

    private final Graph graph;
    private final double damping;
    private final double tolerance;
    private final VertexSlots slots = new VertexSlots();
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();
    private double[] settled = new double[64];
    private double[] waiting = new double[64];
    private double[] strength = new double[64];
    private boolean[] queued = new boolean[64];

    private PageRankPush(Graph graph, double damping, double tolerance) {
        this.graph = graph;
        this.damping = damping;
        this.tolerance = tolerance;
    }

    /**
     * The vertices near one, with lower bounds of their scores.
     *
     * @param damping as in {@link PageRankParameters}
     * @param tolerance above 0: how much may be left waiting at a vertex for each unit of its edges' weight
     * @param maxEdges how many edges are looked at at most; at least 1
     * @throws IllegalArgumentException for values outside their ranges, a vertex outside the graph and an edge of negative
     *     weight that is met
     */
    public static NearbyVertices of(Graph graph, int seed, double damping, double tolerance, long maxEdges) {
        if (!(tolerance > 0) || maxEdges < 1) {
            throw new IllegalArgumentException("tolerance must be above 0 and maxEdges at least 1, but they are "
                    + tolerance + " and " + maxEdges);
        }
        PageRankPush push = new PageRankPush(graph, new PageRankParameters(damping, 1).damping(), tolerance);
        push.receive(push.slot(PersonalisedPageRank.checked(graph, seed)), 1);
        return push.result(push.run(maxEdges));
    }

    private boolean run(long maxEdges) {
        long left = maxEdges;
        while (!queue.isEmpty()) {
            int slot = queue.remove();
            queued[slot] = false;
            int vertex = slots.vertex(slot);
            left -= graph.degree(vertex);
            if (left < 0) {
                return false;
            }
            push(slot, vertex);
        }
        return true;
    }

    private void push(int slot, int vertex) {
        double amount = waiting[slot];
        waiting[slot] = 0;
        if (strength[slot] == 0) {
            // No edge to follow: it begins again here, and again, until all of it is here.
            settled[slot] += amount;
            return;
        }
        settled[slot] += (1 - damping) * amount;
        double share = damping * amount / strength[slot];
        for (int position = 0; position < graph.degree(vertex); position++) {
            double part = share * graph.weight(vertex, position);
            if (part > 0) {
                receive(slot(graph.neighbour(vertex, position)), part);
            }
        }
    }

    private void receive(int slot, double amount) {
        waiting[slot] += amount;
        if (!queued[slot] && waiting[slot] > tolerance * strength[slot]) {
            queued[slot] = true;
            queue.add(slot);
        }
    }

    private int slot(int vertex) {
        int slot = slots.slot(vertex);
        if (slot >= settled.length) {
            settled = Arrays.copyOf(settled, 2 * slot);
            waiting = Arrays.copyOf(waiting, 2 * slot);
            strength = Arrays.copyOf(strength, 2 * slot);
            queued = Arrays.copyOf(queued, 2 * slot);
        }
        if (strength[slot] == 0) {
            strength[slot] = PersonalisedPageRank.strength(graph, vertex);
        }
        return slot;
    }

    private NearbyVertices result(boolean complete) {
        int[] order = IntStream.range(0, slots.size())
                .filter(slot -> settled[slot] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer slot) -> -settled[slot])
                        .thenComparingInt(slots::vertex))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] scores = new double[order.length];
        int[] vertices = new int[order.length];
        double missing = 0;
        for (int i = 0; i < order.length; i++) {
            vertices[i] = slots.vertex(order[i]);
            scores[i] = settled[order[i]];
        }
        for (int slot = 0; slot < slots.size(); slot++) {
            missing += waiting[slot];
        }
        return new NearbyVertices(vertices, scores, missing, complete);
    }
}
