package io.ringwork.graph.algo.community;

import io.ringwork.graph.engine.Partition;
import java.util.Arrays;

/** One component of a graph and its first level: its vertices, those that belong together as one node. */
final class Component {

    private final int[] vertices;
    private final int[] nodeOf;
    private final Level level;
    private final double unit;

    /**
     * @param vertices of the component in ascending order
     * @param nodeOf for each of them its node
     */
    Component(int[] vertices, int[] nodeOf, Level level, double unit) {
        this.vertices = vertices;
        this.nodeOf = nodeOf;
        this.level = level;
        this.unit = unit;
    }

    Level level() {
        return level;
    }

    /** The weight of one step of the level's weights. */
    double unit() {
        return unit;
    }

    /**
     * The communities of the nodes in a partition of the graph's vertices, numbered in the order of the nodes. A node of
     * several vertices goes with the smallest; one that must be apart from an earlier node of its group stands alone.
     */
    int[] labels(Partition start) {
        int n = level.nodeCount();
        long[] keys = new long[n];
        boolean[] seen = new boolean[n];
        for (int i = 0; i < vertices.length; i++) {
            int node = nodeOf[i];
            if (!seen[node]) {
                seen[node] = true;
                keys[node] = ((long) start.groupOf(vertices[i]) << Integer.SIZE) | node;
            }
        }
        Arrays.sort(keys);
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) {
            boolean sameGroup = i > 0 && keys[i] >>> Integer.SIZE == keys[i - 1] >>> Integer.SIZE;
            labels[(int) keys[i]] = sameGroup ? labels[(int) keys[i - 1]] : (int) keys[i];
        }
        return Aggregation.renumbered(separated(labels));
    }

    private int[] separated(int[] labels) {
        Conflicts conflicts = level.conflicts;
        if (conflicts.isEmpty()) {
            return labels;
        }
        for (int node = 0; node < labels.length; node++) {
            int end = conflicts.first(node + 1);
            for (int i = conflicts.first(node); i < end; i++) {
                int partner = conflicts.partner(i);
                if (partner < node && labels[partner] == labels[node]) {
                    // Labels are the first nodes of their groups, so a node that is not the first has a free one.
                    labels[node] = node;
                }
            }
        }
        return labels;
    }

    /** Writes communities of the nodes as communities of the graph's vertices, named by their smallest vertex. */
    void write(int[] communityOf, int[] labels) {
        int[] smallest = new int[level.nodeCount()];
        Arrays.fill(smallest, -1);
        for (int i = 0; i < vertices.length; i++) {
            int community = communityOf[nodeOf[i]];
            if (smallest[community] < 0) {
                smallest[community] = vertices[i];
            }
            labels[vertices[i]] = smallest[community];
        }
    }
}
