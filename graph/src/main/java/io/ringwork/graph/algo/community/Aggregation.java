package io.ringwork.graph.algo.community;

import java.util.Arrays;

/** Every part of a level becomes a node of the next, numbered by its smallest node. O(edges · log degree). */
final class Aggregation {

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
        WeightTo weightTo = new WeightTo(partCount);
        int count = 0;
        for (int part = 0; part < partCount; part++) {
            for (int i = first[part]; i < first[part + 1]; i++) {
                addRow(level, members[i], partOf, weightTo);
            }
            weightTo.sort();
            for (int i = 0; i < weightTo.count(); i++) {
                neighbours[count] = weightTo.community(i);
                steps[count++] = weightTo.of(weightTo.community(i));
            }
            weightTo.clear();
            offsets[part + 1] = count;
        }
        return new Level(
                offsets,
                Arrays.copyOf(neighbours, count),
                Arrays.copyOf(steps, count),
                sizes,
                level.conflicts.between(partOf));
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
