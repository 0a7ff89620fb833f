package io.ringwork.graph.algo.community;

/** Nodes in the order in which they came, each at most once. */
final class NodeQueue {

    private final int[] ring;
    private final boolean[] waiting;
    private int head;
    private int size;

    NodeQueue(int nodeCount) {
        ring = new int[nodeCount];
        waiting = new boolean[nodeCount];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Puts a node at the end unless it waits already. */
    void add(int node) {
        if (waiting[node]) {
            return;
        }
        waiting[node] = true;
        int tail = head + size++;
        // Without a remainder: this runs for every edge near a move. An index past the end wraps even where it
        // overflows.
        ring[tail - ring.length >= 0 ? tail - ring.length : tail] = node;
    }

    /** Takes the first node; only where there is one. */
    int remove() {
        int node = ring[head];
        head = head + 1 == ring.length ? 0 : head + 1;
        size--;
        waiting[node] = false;
        return node;
    }
}
