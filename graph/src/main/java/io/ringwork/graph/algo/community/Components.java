package io.ringwork.graph.algo.community;

import io.ringwork.graph.algo.FixedPoint;
import io.ringwork.graph.algo.component.UnionFind;
import io.ringwork.graph.engine.Graph;
import java.util.Arrays;

/**
 * The parts of a graph that can be cut each by itself: joined by edges above 0 or by belonging together. What else lies
 * between them never brings two into one community.
 */
final class Components {

    /** Sums of weights stay below 2 to this power, so the difference of two is a long. */
    static final int SUM_BITS = 62;

    private final Graph graph;
    private final UnionFind together;
    private final boolean contracted;
    private final int[][] groups;
    private final int[] componentOf;
    private final int[] placeOf;
    private final Conflicts conflicts;

    Components(Graph graph, SeedConstraints constraints, UnionFind together) {
        this.graph = graph;
        this.together = together;
        contracted = constraints.together().length > 0;
        groups = joined(graph, constraints);
        componentOf = new int[graph.vertexCount()];
        placeOf = new int[graph.vertexCount()];
        for (int component = 0; component < groups.length; component++) {
            for (int place = 0; place < groups[component].length; place++) {
                componentOf[groups[component][place]] = component;
                placeOf[groups[component][place]] = place;
            }
        }
        long[] ends = new long[constraints.apart().length];
        int count = 0;
        for (int[] pair : constraints.apart()) {
            if (componentOf[pair[0]] == componentOf[pair[1]]) {
                ends[count++] = Conflicts.pair(pair[0], pair[1]);
            }
        }
        conflicts = Conflicts.of(Arrays.copyOf(ends, count));
    }

    private static int[][] joined(Graph graph, SeedConstraints constraints) {
        UnionFind joined = new UnionFind(graph.vertexCount());
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                if (graph.weight(vertex, position) > 0) {
                    joined.union(vertex, graph.neighbour(vertex, position));
                }
            }
        }
        for (int[] pair : constraints.together()) {
            joined.union(pair[0], pair[1]);
        }
        return joined.partition().groups();
    }

    /** The vertices of every component, both in ascending order. */
    int[][] groups() {
        return groups;
    }

    /** One of the components with its first level. */
    Component extract(int[] vertices) {
        int n = vertices.length;
        int component = componentOf[vertices[0]];
        int[] offsets = new int[n + 1];
        for (int i = 0; i < n; i++) {
            offsets[i + 1] = offsets[i] + degreeInside(vertices[i], component);
        }
        int[] neighbours = new int[offsets[n]];
        double[] weights = new double[offsets[n]];
        int count = 0;
        double largest = 0;
        for (int vertex : vertices) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                int neighbour = graph.neighbour(vertex, position);
                if (componentOf[neighbour] == component) {
                    neighbours[count] = placeOf[neighbour];
                    weights[count] = graph.weight(vertex, position);
                    largest = Math.max(largest, Math.abs(weights[count]));
                    count++;
                }
            }
        }
        FixedPoint grid = FixedPoint.of(largest, count, SUM_BITS);
        long[] steps = new long[count];
        for (int slot = 0; slot < count; slot++) {
            steps[slot] = grid.steps(weights[slot]);
        }
        int[] sizes = new int[n];
        Arrays.fill(sizes, 1);
        Level level = new Level(offsets, neighbours, steps, sizes, conflictsInside(vertices));
        int[] nodeOf = new int[n];
        for (int i = 0; i < n; i++) {
            nodeOf[i] = contracted ? placeOf[together.find(vertices[i])] : i;
        }
        if (contracted) {
            nodeOf = Aggregation.renumbered(nodeOf);
            level = Aggregation.of(level, nodeOf, Aggregation.count(nodeOf));
        }
        return new Component(vertices, nodeOf, level, grid.unit());
    }

    private int degreeInside(int vertex, int component) {
        int degree = 0;
        for (int position = 0; position < graph.degree(vertex); position++) {
            if (componentOf[graph.neighbour(vertex, position)] == component) {
                degree++;
            }
        }
        return degree;
    }

    private Conflicts conflictsInside(int[] vertices) {
        if (conflicts.isEmpty()) {
            return Conflicts.NONE;
        }
        long[] ends = new long[16];
        int count = 0;
        for (int i = 0; i < vertices.length; i++) {
            int end = conflicts.first(vertices[i] + 1);
            for (int position = conflicts.first(vertices[i]); position < end; position++) {
                ends = count < ends.length ? ends : Arrays.copyOf(ends, count * 2);
                ends[count++] = Conflicts.pair(i, placeOf[conflicts.partner(position)]);
            }
        }
        return Conflicts.of(Arrays.copyOf(ends, count));
    }
}
