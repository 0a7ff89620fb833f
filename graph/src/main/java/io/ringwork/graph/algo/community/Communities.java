package io.ringwork.graph.algo.community;

import java.util.Arrays;

/**
 * The nodes of a level in communities, with their sizes in vertices and nodes, and the numbers that are free. A community
 * is settled when it was put together by refinements and no node entered or left it since.
 */
final class Communities {

    private final int[] communityOf;
    private final int[] vertices;
    private final int[] nodes;
    private final int[] free;
    private final boolean[] settled;
    private int freeCount;

    /**
     * Communities by label.
     *
     * @param labels for every node a number below the number of nodes; kept and changed
     * @param settled whether all of them are settled
     */
    Communities(Level level, int[] labels, boolean settled) {
        int n = labels.length;
        communityOf = labels;
        vertices = new int[n];
        nodes = new int[n];
        free = new int[n];
        this.settled = new boolean[n];
        Arrays.fill(this.settled, settled);
        for (int node = 0; node < n; node++) {
            vertices[labels[node]] += level.sizes[node];
            nodes[labels[node]]++;
        }
        for (int community = n - 1; community >= 0; community--) {
            if (nodes[community] == 0) {
                free[freeCount++] = community;
            }
        }
    }

    /** The community of a node. */
    int of(int node) {
        return communityOf[node];
    }

    /** How many vertices a community has. */
    int vertices(int community) {
        return vertices[community];
    }

    /** Whether a community is of one node. */
    boolean isSingle(int community) {
        return nodes[community] == 1;
    }

    /** Whether a community is as refinement left it. */
    boolean isSettled(int community) {
        return settled[community];
    }

    /** A number that no community has; only where some community has two nodes or more. */
    int unused() {
        return free[freeCount - 1];
    }

    /** Moves a node of that many vertices; a community that loses its last node is free again. */
    void move(int node, int size, int target) {
        int source = communityOf[node];
        if (nodes[target] == 0) {
            freeCount--;
        }
        vertices[target] += size;
        nodes[target]++;
        vertices[source] -= size;
        nodes[source]--;
        if (nodes[source] == 0) {
            free[freeCount++] = source;
        }
        communityOf[node] = target;
        settled[source] = false;
        settled[target] = false;
    }
}
