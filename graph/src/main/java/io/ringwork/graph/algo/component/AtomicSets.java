package io.ringwork.graph.algo.component;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.Blocks;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Disjoint sets that many threads join at once, without locks: a larger root is hung under a smaller one by compare and
 * set, as in Afforest (Sutton, Ben-Nun and Barak 2018). However the threads interleave, the root of a set ends as its
 * smallest member.
 */
final class AtomicSets {

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(int[].class);

    private static final int BLOCK = 1 << 16;

    private final int[] parent;

    /** Every element in a set of its own. */
    AtomicSets(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** Joins the sets of two elements. */
    void union(int one, int other) {
        link(parentOf(one), parentOf(other));
    }

    private void link(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            int high = Math.max(a, b);
            int low = Math.min(a, b);
            int above = parentOf(high);
            if (above == low || (above == high && CELL.compareAndSet(parent, high, high, low))) {
                return;
            }
            a = parentOf(parentOf(high));
            b = parentOf(low);
        }
    }

    /** Joins the sets of all left neighbours of a right vertex. */
    void unionLeft(Bipartite graph, int right) {
        int end = graph.rightStart(right + 1);
        int slot = graph.rightStart(right);
        if (end - slot < 2) {
            return;
        }
        int above = parentOf(graph.leftAt(slot));
        for (slot++; slot < end; slot++) {
            int other = parentOf(graph.leftAt(slot));
            // Mostly both hang under one root already: no call then.
            if (other != above) {
                link(above, other);
                above = parentOf(above);
            }
        }
    }

    private int parentOf(int element) {
        return (int) CELL.getOpaque(parent, element);
    }

    /** For every element the smallest of its set, when no other thread joins any more; not to be changed. */
    int[] labels() {
        flatten();
        return parent;
    }

    /** Hangs every element directly under the smallest of its set, as far as it is known: later look-ups are short. */
    void flatten() {
        Blocks.forEach(parent.length, BLOCK, (block, from, to) -> {
            for (int element = from; element < to; element++) {
                int root = parentOf(element);
                while (root != parentOf(root)) {
                    root = parentOf(root);
                }
                CELL.setOpaque(parent, element, root);
            }
        });
    }
}
