package io.ringwork.graph.algo.component;

import io.ringwork.graph.engine.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Edges without which a component falls into two, by low points of a depth-first search (Tarjan 1974) that keeps its path
 * in an array: the depth of the graph is not limited by the thread's stack. O(vertices + edges).
 */
public final class LowpointBridges {

    private static final int UNSEEN = -1;

    private final Graph graph;
    private final int[] entered;
    private final int[] low;
    private final int[] parent;
    private final int[] next;
    private final List<int[]> bridges = new ArrayList<>();
    private int clock;

    private LowpointBridges(Graph graph) {
        this.graph = graph;
        int n = graph.vertexCount();
        entered = new int[n];
        Arrays.fill(entered, UNSEEN);
        low = new int[n];
        parent = new int[n];
        next = new int[n];
    }

    /** Both ends of every bridge, the smaller first, in ascending order. */
    public static List<int[]> find(Graph graph) {
        LowpointBridges search = new LowpointBridges(graph);
        for (int root = 0; root < graph.vertexCount(); root++) {
            if (search.entered[root] == UNSEEN) {
                search.explore(root);
            }
        }
        search.bridges.sort(Comparator.<int[]>comparingInt(bridge -> bridge[0]).thenComparingInt(bridge -> bridge[1]));
        return search.bridges;
    }

    private void explore(int root) {
        enter(root, UNSEEN);
        int vertex = root;
        while (vertex != UNSEEN) {
            if (next[vertex] < graph.degree(vertex)) {
                int neighbour = graph.neighbour(vertex, next[vertex]++);
                if (entered[neighbour] == UNSEEN) {
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
    }

    private void enter(int vertex, int from) {
        parent[vertex] = from;
        entered[vertex] = clock;
        low[vertex] = clock++;
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
    }
}
