package io.ringwork.graph.algo.community;

import java.util.Arrays;

/** Every part of a level becomes a node of the next, numbered by its smallest node. O(edges · log degree). */
final class Aggregation {

    private static final int NOT_COPIED = -1;

    private Aggregation() {}

    /** The parts renumbered by their smallest node, without gaps. */
    static int[] renumbered(int[] partOf) {
        int[] numbers = new int[partOf.length];
        Arrays.fill(numbers, -1);
        int[] renumbered = new int[partOf.length];
        int count = 0;
        for (int node = 0; node < partOf.length; node++) {
            if (numbers[partOf[node]] < 0) {
                numbers[partOf[node]] = count++;
            }
            renumbered[node] = numbers[partOf[node]];
        }
        return renumbered;
    }

    /** How many parts there are when they are numbered without gaps. */
    static int count(int[] partOf) {
        int max = -1;
        for (int part : partOf) {
            max = Math.max(max, part);
        }
        return max + 1;
    }

    /** The level of the parts, given without gaps. */
    static Level of(Level level, int[] partOf, int partCount) {
        int n = level.nodeCount();
        int[] sizes = new int[partCount];
        int[] first = new int[partCount + 1];
        for (int node = 0; node < n; node++) {
            sizes[partOf[node]] += level.sizes[node];
            first[partOf[node] + 1]++;
        }
        for (int part = 0; part < partCount; part++) {
            first[part + 1] += first[part];
        }
        int[] members = new int[n];
        int[] next = first.clone();
        for (int node = 0; node < n; node++) {
            members[next[partOf[node]]++] = node;
        }
        int[] offsets = new int[partCount + 1];
        int[] neighbours = new int[level.neighbours.length];
        long[] steps = new long[level.neighbours.length];
        WeightTo weightTo = new WeightTo();
        int count = 0;
        for (int part = 0; part < partCount; part++) {
            int size = first[part + 1] - first[part];
            int copied = size == 1 ? copyRow(level, members[first[part]], partOf, neighbours, count) : NOT_COPIED;
            if (copied != NOT_COPIED) {
                System.arraycopy(level.steps, level.offsets[members[first[part]]], steps, count, copied);
                count += copied;
            } else {
                int slots = 0;
                for (int i = first[part]; i < first[part + 1]; i++) {
                    slots += level.offsets[members[i] + 1] - level.offsets[members[i]];
                }
                weightTo.clear(Math.min(slots, partCount));
                for (int i = first[part]; i < first[part + 1]; i++) {
                    addRow(level, members[i], partOf, weightTo);
                }
                for (long entry : weightTo.sorted()) {
                    neighbours[count] = (int) (entry >> Integer.SIZE);
                    steps[count++] = weightTo.steps((int) entry);
                }
            }
            offsets[part + 1] = count;
        }
        return new Level(
                offsets,
                Arrays.copyOf(neighbours, count),
                Arrays.copyOf(steps, count),
                sizes,
                level.conflicts.between(partOf));
    }

    /**
     * Writes the parts of a node's neighbours where they are all different and in order, as they mostly are where few nodes
     * were put together.
     *
     * @return how many there are
     */
    private static int copyRow(Level level, int node, int[] partOf, int[] neighbours, int at) {
        int start = level.offsets[node];
        int length = level.offsets[node + 1] - start;
        for (int i = 0; i < length; i++) {
            neighbours[at + i] = partOf[level.neighbours[start + i]];
        }
        for (int i = 1; i < length; i++) {
            if (neighbours[at + i] <= neighbours[at + i - 1]) {
                return NOT_COPIED;
            }
        }
        return length;
    }

    private static void addRow(Level level, int node, int[] partOf, WeightTo weightTo) {
        for (int slot = level.offsets[node]; slot < level.offsets[node + 1]; slot++) {
            int part = partOf[level.neighbours[slot]];
            if (part != partOf[node]) {
                weightTo.add(part, level.steps[slot]);
            }
        }
    }
}
