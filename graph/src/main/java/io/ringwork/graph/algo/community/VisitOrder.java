package io.ringwork.graph.algo.community;

/**
 * Orders in which the nodes of a level are visited. On a large level all nodes in no order would mean that each visit waits
 * for memory several times; blocks of nodes that stand together, the blocks in no order, leave enough to chance and read
 * rows one after the other.
 */
final class VisitOrder {

    /** Up to so many nodes any order is as fast as another. */
    static final int SMALL = 1_000;

    private static final int BLOCK = 64;

    private static final int CLASS_BITS = 10;

    private VisitOrder() {}

    /** All nodes, a small level's in any order, a large one's in blocks. */
    static int[] drawn(int nodeCount, Draw random) {
        return nodeCount > SMALL ? blocks(nodeCount, random) : shuffled(nodeCount, random);
    }

    private static int[] blocks(int nodeCount, Draw random) {
        int[] order = new int[nodeCount];
        int count = 0;
        for (int block : shuffled((nodeCount + BLOCK - 1) / BLOCK, random)) {
            int end = Math.min(nodeCount, (block + 1) * BLOCK);
            for (int node = block * BLOCK; node < end; node++) {
                order[count++] = node;
            }
        }
        return order;
    }

    private static int[] shuffled(int length, Draw random) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /**
     * The nodes whose heaviest edge is heaviest first, by classes of about a thousandth of the heaviest of all, and otherwise in
     * the order given: from single nodes, those who belong together most surely then find each other before anybody else
     * joins them.
     */
    static int[] heaviestFirst(Level level, int[] order) {
        long[] heaviest = new long[order.length];
        long largest = 0;
        for (int node = 0; node < order.length; node++) {
            for (int slot = level.offsets[node]; slot < level.offsets[node + 1]; slot++) {
                heaviest[node] = Math.max(heaviest[node], level.steps[slot]);
            }
            largest = Math.max(largest, heaviest[node]);
        }
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(largest) - CLASS_BITS);
        int[] next = new int[(1 << CLASS_BITS) + 1];
        for (int node : order) {
            next[rank(heaviest[node], shift) + 1]++;
        }
        for (int rank = 0; rank < next.length - 1; rank++) {
            next[rank + 1] += next[rank];
        }
        int[] sorted = new int[order.length];
        for (int node : order) {
            sorted[next[rank(heaviest[node], shift)]++] = node;
        }
        return sorted;
    }

    private static int rank(long heaviest, int shift) {
        return (1 << CLASS_BITS) - 1 - (int) (heaviest >>> shift);
    }
}
