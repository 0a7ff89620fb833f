package io.ringwork.graph.algo.community;

import io.ringwork.graph.algo.component.UnionFind;
import java.util.Arrays;

/**
 * What is known about pairs of vertices before communities are sought. Belonging together passes on: with (a, b) and
 * (b, c) also a and c are together. Being apart does not.
 *
 * @param together pairs that end in the same community
 * @param apart pairs that never do
 */
@SuppressWarnings("ArrayRecordComponent") // Plain pairs of vertex numbers, copied on the way in.
public record SeedConstraints(int[][] together, int[][] apart) {

    /** Copies the pairs and checks that each names two different vertices. */
    public SeedConstraints {
        together = copyOf(together, "together");
        apart = copyOf(apart, "apart");
    }

    private static int[][] copyOf(int[][] pairs, String name) {
        int[][] copy = new int[pairs.length][];
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i].length != 2 || pairs[i][0] == pairs[i][1]) {
                throw new IllegalArgumentException(
                        "a pair of '" + name + "' names two different vertices, not " + Arrays.toString(pairs[i]));
            }
            copy[i] = pairs[i].clone();
        }
        return copy;
    }

    /** Nothing is known. */
    public static SeedConstraints none() {
        return new SeedConstraints(new int[0][], new int[0][]);
    }

    /**
     * The vertices that belong together, directly or by others.
     *
     * @throws IllegalArgumentException for a vertex outside the graph, and where two vertices must be apart that belong
     *     together
     */
    UnionFind closure(int vertexCount) {
        check(together, vertexCount);
        check(apart, vertexCount);
        UnionFind sets = new UnionFind(vertexCount);
        for (int[] pair : together) {
            sets.union(pair[0], pair[1]);
        }
        for (int[] pair : apart) {
            if (sets.find(pair[0]) == sets.find(pair[1])) {
                throw new IllegalArgumentException("vertices " + pair[0] + " and " + pair[1]
                        + " must be apart, but the pairs that belong together join them; take back one of these pairs");
            }
        }
        return sets;
    }

    private static void check(int[][] pairs, int vertexCount) {
        for (int[] pair : pairs) {
            for (int vertex : pair) {
                if (vertex < 0 || vertex >= vertexCount) {
                    throw new IllegalArgumentException(
                            "no such vertex: " + vertex + "; the graph has " + vertexCount + ", numbered from 0");
                }
            }
        }
    }
}
