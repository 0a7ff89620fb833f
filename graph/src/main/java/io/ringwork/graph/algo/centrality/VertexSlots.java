package io.ringwork.graph.algo.centrality;

import java.util.Arrays;

/** Places 0, 1, 2 … for the few vertices of a large graph that are met, in the order in which they are. O(1) a call. */
final class VertexSlots {

    private static final int SPREAD = 0x9E37_79B9;

    private int[] table = filled(256);
    private int[] vertices = new int[128];
    private int size;

    private static int[] filled(int length) {
        int[] table = new int[length];
        Arrays.fill(table, -1);
        return table;
    }

    /** How many vertices were met. */
    int size() {
        return size;
    }

    /** The vertex at a place. */
    int vertex(int slot) {
        return vertices[slot];
    }

    /** The place of a vertex, which is the next free one when it was not met before. */
    int slot(int vertex) {
        int cell = cell(vertex);
        if (table[cell] >= 0) {
            return table[cell];
        }
        if (size == vertices.length) {
            vertices = Arrays.copyOf(vertices, 2 * size);
            table = filled(2 * table.length);
            for (int slot = 0; slot < size; slot++) {
                table[cell(vertices[slot])] = slot;
            }
            cell = cell(vertex);
        }
        vertices[size] = vertex;
        table[cell] = size;
        return size++;
    }

    /** Where the table names a vertex, or would. */
    private int cell(int vertex) {
        int mask = table.length - 1;
        int cell = ((vertex * SPREAD) >>> 7) & mask;
        while (table[cell] >= 0 && vertices[table[cell]] != vertex) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }
}
