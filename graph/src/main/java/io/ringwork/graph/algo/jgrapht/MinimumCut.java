package io.ringwork.graph.algo.jgrapht;

import io.ringwork.graph.algo.FixedPoint;
import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Graph;
import java.util.Arrays;

/**
 * The cheapest way to cut a graph in two, by largest flows (Ford and Fulkerson 1956). Weights are taken as whole multiples
 * of a power of two, so that sums are exact and equal cuts are equal: as fine as 2⁻⁵⁰ of the largest weight times the
 * number of edges.
 */
public final class MinimumCut {

    /** The largest graph whose {@link #weakest} cut is sought: it may take as many flows as there are vertices. */
    public static final int MAX_VERTICES = 2_000;

    private static final int SUM_BITS = 52;

    private final CsrGraph graph;
    private final boolean[] core;
    private double bestCapacity;
    private int[] bestSide;

    private MinimumCut(CsrGraph graph) {
        this.graph = graph;
        core = new boolean[graph.vertexCount()];
        bestCapacity = Double.POSITIVE_INFINITY;
        bestSide = new int[0];
    }

    /**
     * The cheapest cut that separates two vertices, of equal ones that with the fewest vertices on the side of the first;
     * capacity 0 and the component of the first where no path joins them. One flow: O(vertices³) at worst.
     *
     * @param graph all weights above 0
     * @throws IllegalArgumentException for one vertex twice, a vertex outside the graph, or a weight that is not above 0
     */
    public static Cut between(Graph graph, int one, int other) {
        int n = graph.vertexCount();
        if (one == other || one < 0 || other < 0 || one >= n || other >= n) {
            throw new IllegalArgumentException("a cut separates two different vertices below " + n + ", not " + one
                    + " and " + other + "; name two others");
        }
        return Cut.around(graph, members(new Flow(whole(graph), one, other).sourceSide()));
    }

    /**
     * The cheapest cut of a connected graph: where it would break first. Of equal ones that with the smallest side, then
     * that whose side comes first when vertices are compared in order. At most one flow a vertex, and none for a vertex
     * that is tied to those before it by more than the best cut so far: O(vertices⁴) at worst, one flow or none in most
     * graphs.
     *
     * @param graph connected, with 2 to {@value #MAX_VERTICES} vertices, all weights above 0
     * @throws IllegalArgumentException when the graph is not like that
     */
    public static Cut weakest(Graph graph) {
        int n = graph.vertexCount();
        if (n < 2 || n > MAX_VERTICES) {
            throw new IllegalArgumentException("the weakest cut is sought in graphs of 2 to " + MAX_VERTICES
                    + " vertices, not of " + n + "; cut the graph into communities first");
        }
        int components = ConnectedComponents.of(graph).groupCount();
        if (components > 1) {
            throw new IllegalArgumentException("the weakest cut is sought in a connected graph, not in one of "
                    + components + " components; give each by itself");
        }
        MinimumCut search = new MinimumCut(whole(graph));
        search.tryVertices();
        search.grow();
        return Cut.around(graph, search.bestSide);
    }

    private static CsrGraph whole(Graph graph) {
        double largest = 0;
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                double weight = graph.weight(vertex, position);
                if (!(weight > 0)) {
                    throw new IllegalArgumentException("a cut needs weights above 0, but the edge between " + vertex
                            + " and " + graph.neighbour(vertex, position) + " weighs " + weight + "; leave it out");
                }
                largest = Math.max(largest, weight);
            }
        }
        FixedPoint grid = FixedPoint.of(largest, graph.edgeCount(), SUM_BITS);
        CsrBuilder builder = new CsrBuilder(graph.vertexCount());
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                if (graph.neighbour(vertex, position) > vertex) {
                    builder.add(vertex, graph.neighbour(vertex, position), (double)
                            grid.steps(graph.weight(vertex, position)));
                }
            }
        }
        return builder.build();
    }

    /** Cuts off every vertex alone. */
    private void tryVertices() {
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            double capacity = 0;
            for (int position = 0; position < graph.degree(vertex); position++) {
                capacity += graph.weight(vertex, position);
            }
            offer(capacity, new int[] {vertex});
        }
    }

    /**
     * Grows a core from vertex 0 by the vertex that is tied to it most. A cut that is still wanted separates some vertex
     * from the core that was before it. Either the tie alone forbids that, or a flow between them shows the smallest sides
     * of all such cuts, and the wanted one is among them.
     */
    private void grow() {
        int n = graph.vertexCount();
        double[] tie = new double[n];
        core[0] = true;
        addTies(0, tie);
        for (int size = 1; size < n; size++) {
            int vertex = -1;
            for (int candidate = 0; candidate < n; candidate++) {
                if (!core[candidate] && (vertex < 0 || tie[candidate] > tie[vertex])) {
                    vertex = candidate;
                }
            }
            // A single vertex is not improved on by an equal cut: all of them have been tried.
            boolean wanted = bestSide.length == 1 ? tie[vertex] < bestCapacity : tie[vertex] <= bestCapacity;
            if (wanted) {
                tryFlow(vertex);
            }
            core[vertex] = true;
            addTies(vertex, tie);
        }
    }

    private void addTies(int vertex, double[] tie) {
        for (int position = 0; position < graph.degree(vertex); position++) {
            tie[graph.neighbour(vertex, position)] += graph.weight(vertex, position);
        }
    }

    private void tryFlow(int vertex) {
        int n = graph.vertexCount();
        int[] number = new int[n];
        int count = 1;
        for (int v = 0; v < n; v++) {
            number[v] = core[v] ? 0 : count++;
        }
        CsrBuilder builder = new CsrBuilder(count);
        for (int v = 0; v < n; v++) {
            for (int position = 0; position < graph.degree(v); position++) {
                int neighbour = graph.neighbour(v, position);
                if (neighbour > v && number[v] != number[neighbour]) {
                    builder.add(number[v], number[neighbour], graph.weight(v, position));
                }
            }
        }
        Flow flow = new Flow(builder.build(), 0, number[vertex]);
        if (flow.value() <= bestCapacity) {
            offer(flow.value(), expanded(flow.sourceSide(), number));
            offer(flow.value(), expanded(flow.sinkSide(), number));
        }
    }

    private static int[] expanded(boolean[] side, int[] number) {
        boolean[] expanded = new boolean[number.length];
        for (int vertex = 0; vertex < number.length; vertex++) {
            expanded[vertex] = side[number[vertex]];
        }
        return members(expanded);
    }

    /** Keeps a cut when it is better; of its two sides the caller offers that which may be. */
    private void offer(double capacity, int[] side) {
        boolean better = capacity < bestCapacity
                || (capacity == bestCapacity
                        && (side.length < bestSide.length
                                || (side.length == bestSide.length && Arrays.compare(side, bestSide) < 0)));
        if (better) {
            bestCapacity = capacity;
            bestSide = side;
        }
    }

    private static int[] members(boolean[] side) {
        int[] members = new int[side.length];
        int count = 0;
        for (int vertex = 0; vertex < side.length; vertex++) {
            if (side[vertex]) {
                members[count++] = vertex;
            }
        }
        return Arrays.copyOf(members, count);
    }
}
