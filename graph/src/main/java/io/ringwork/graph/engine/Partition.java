package io.ringwork.graph.engine;

import java.util.Arrays;

/**
 * The vertices of a graph in groups, every vertex in exactly one. Groups are numbered by their smallest vertex, so two
 * equal partitions are equal arrays.
 */
public final class Partition {

    private final int[] groupOf;
    private final int groupCount;

    private Partition(int[] groupOf, int groupCount) {
        this.groupOf = groupOf;
        this.groupCount = groupCount;
    }

    /**
     * The partition in which vertices with the same label stand together.
     *
     * @param labels for every vertex any number from 0 to {@code labels.length - 1}
     */
    public static Partition of(int[] labels) {
        int[] renamed = new int[labels.length];
        Arrays.fill(renamed, -1);
        int[] groupOf = new int[labels.length];
        int count = 0;
        for (int vertex = 0; vertex < labels.length; vertex++) {
            if (renamed[labels[vertex]] < 0) {
                renamed[labels[vertex]] = count++;
            }
            groupOf[vertex] = renamed[labels[vertex]];
        }
        return new Partition(groupOf, count);
    }

    /** Number of groups. */
    public int groupCount() {
        return groupCount;
    }

    /** Number of vertices. */
    public int vertexCount() {
        return groupOf.length;
    }

    /** The group of a vertex. */
    public int groupOf(int vertex) {
        return groupOf[vertex];
    }

    /** The vertices of every group, both in ascending order. */
    public int[][] groups() {
        int[] sizes = new int[groupCount];
        for (int group : groupOf) {
            sizes[group]++;
        }
        int[][] groups = new int[groupCount][];
        for (int group = 0; group < groupCount; group++) {
            groups[group] = new int[sizes[group]];
        }
        int[] next = new int[groupCount];
        for (int vertex = 0; vertex < groupOf.length; vertex++) {
            int group = groupOf[vertex];
            groups[group][next[group]++] = vertex;
        }
        return groups;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Partition partition && Arrays.equals(groupOf, partition.groupOf);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(groupOf);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(groups());
    }
}
