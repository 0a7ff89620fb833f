package io.ringwork.graph.algo.centrality;

import io.ringwork.graph.engine.Graph;
import java.util.Arrays;

/** The vertices that a walk can have reached, in ascending order, as long as they are few. */
final class Reached {

    /** Above one in so many vertices, looking at all of them is cheaper than keeping the list. */
    private static final int FEW_ONE_IN = 16;

    private final boolean[] isReached;
    private final int most;
    private int[] vertices;
    private int count;

    /** @param seeds where the walk begins; repetitions count once */
    Reached(int vertexCount, int[] seeds) {
        isReached = new boolean[vertexCount];
        most = vertexCount / FEW_ONE_IN;
        vertices = new int[Math.max(seeds.length, 64)];
        for (int seed : seeds) {
            add(seed);
        }
        Arrays.sort(vertices, 0, count);
    }

    /** Whether the vertices are few enough to be kept. */
    boolean isSparse() {
        return count <= most;
    }

    int count() {
        return count;
    }

    /** A vertex by its place in ascending order. */
    int vertex(int place) {
        return vertices[place];
    }

    /** Takes one step to all sides. O(edges of the vertices + vertices · log vertices). */
    void spread(Graph graph) {
        int before = count;
        for (int i = 0; i < before; i++) {
            for (int position = 0; position < graph.degree(vertices[i]); position++) {
                add(graph.neighbour(vertices[i], position));
            }
        }
        if (count > before) {
            Arrays.sort(vertices, 0, count);
        }
    }

    private void add(int vertex) {
        if (isReached[vertex]) {
            return;
        }
        isReached[vertex] = true;
        if (count == vertices.length) {
            vertices = Arrays.copyOf(vertices, 2 * count);
        }
        vertices[count++] = vertex;
    }
}
