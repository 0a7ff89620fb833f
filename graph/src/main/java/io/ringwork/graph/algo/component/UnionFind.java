package io.ringwork.graph.algo.component;

import io.ringwork.graph.engine.Partition;

/**
 * Disjoint sets with path halving (Tarjan and van Leeuwen 1984), each represented by its smallest member: O(log size) a
 * call, amortised.
 */
public final class UnionFind {

    private final int[] parent;

    /** Every element in a set of its own. */
    public UnionFind(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The representative of an element's set: its smallest member. */
    public int find(int element) {
        int current = element;
        while (parent[current] != current) {
            parent[current] = parent[parent[current]];
            current = parent[current];
        }
        return current;
    }

    /** Joins the sets of two elements. */
    public void union(int one, int other) {
        int a = find(one);
        int b = find(other);
        if (a < b) {
            parent[b] = a;
        } else {
            parent[a] = b;
        }
    }

    /** The sets as they are now. */
    public Partition partition() {
        int[] labels = new int[parent.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = find(i);
        }
        return Partition.of(labels);
    }
}
