package io.ringwork.graph.algo.component;

import io.ringwork.graph.engine.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where a graph falls apart: edges and vertices without which a component is two, and the blocks between those vertices,
 * by the low points of one depth-first search (Hopcroft and Tarjan 1973, Tarjan 1974) that keeps its path in an array: the
 * depth of the graph is not limited by the thread's stack. O(vertices + edges · log edges).
 */
public final class Lowpoints {

    private static final int UNSEEN = -1;

    private final Graph graph;
    private final int[] entered;
    private final int[] low;
    private final int[] parent;
    private final int[] next;
    private final int[] open;
    private final boolean[] splits;
    private final List<int[]> bridges = new ArrayList<>();
    private final List<int[]> blocks = new ArrayList<>();
    private int openCount;
    private int clock;

    private Lowpoints(Graph graph) {
        this.graph = graph;
        int n = graph.vertexCount();
        entered = new int[n];
        Arrays.fill(entered, UNSEEN);
        low = new int[n];
        parent = new int[n];
        next = new int[n];
        open = new int[n];
        splits = new boolean[n];
    }

    /** Searches a graph. */
    public static Lowpoints of(Graph graph) {
        Lowpoints search = new Lowpoints(graph);
        for (int root = 0; root < graph.vertexCount(); root++) {
            if (search.entered[root] == UNSEEN) {
                search.explore(root);
            }
        }
        search.bridges.sort(Comparator.<int[]>comparingInt(bridge -> bridge[0]).thenComparingInt(bridge -> bridge[1]));
        search.blocks.sort(Arrays::compare);
        return search;
    }

    /** Both ends of every bridge, the smaller first, in ascending order. */
    public List<int[]> bridges() {
        return List.copyOf(bridges);
    }

    /** The articulation points in ascending order. */
    public int[] articulationPoints() {
        int[] points = new int[splits.length];
        int count = 0;
        for (int vertex = 0; vertex < splits.length; vertex++) {
            if (splits[vertex]) {
                points[count++] = vertex;
            }
        }
        return Arrays.copyOf(points, count);
    }

    /**
     * The vertices of every block, a largest set of edges of which any two lie on a cycle, or a bridge; both in ascending
     * order. An articulation point stands in several blocks, a vertex without edges in none.
     */
    public int[][] blocks() {
        return blocks.stream().map(int[]::clone).toArray(int[][]::new);
    }

    private void explore(int root) {
        enter(root, UNSEEN);
        int branches = 0;
        int vertex = root;
        while (vertex != UNSEEN) {
            if (next[vertex] < graph.degree(vertex)) {
                int neighbour = graph.neighbour(vertex, next[vertex]++);
                if (entered[neighbour] == UNSEEN) {
                    branches += vertex == root ? 1 : 0;
                    enter(neighbour, vertex);
                    vertex = neighbour;
                } else if (neighbour != parent[vertex]) {
                    low[vertex] = Math.min(low[vertex], entered[neighbour]);
                }
            } else {
                leave(vertex);
                vertex = parent[vertex];
            }
        }
        splits[root] = branches > 1;
        openCount = 0;
    }

    private void enter(int vertex, int from) {
        parent[vertex] = from;
        entered[vertex] = clock;
        low[vertex] = clock++;
        open[openCount++] = vertex;
    }

    private void leave(int vertex) {
        int above = parent[vertex];
        if (above == UNSEEN) {
            return;
        }
        low[above] = Math.min(low[above], low[vertex]);
        if (low[vertex] > entered[above]) {
            bridges.add(new int[] {Math.min(above, vertex), Math.max(above, vertex)});
        }
        if (low[vertex] >= entered[above]) {
            splits[above] = true;
            close(vertex, above);
        }
    }

    /** All that was entered since a vertex makes a block with the vertex above. */
    private void close(int vertex, int above) {
        int end = openCount;
        do {
            openCount--;
        } while (open[openCount] != vertex);
        int[] block = Arrays.copyOfRange(open, openCount, end + 1);
        block[block.length - 1] = above;
        Arrays.sort(block);
        blocks.add(block);
    }
}
