package io.ringwork.graph.engine;

/** An undirected weighted graph without loops and without parallel edges. Vertices are 0 to {@code vertexCount() - 1}. */
public interface Graph {

    /** Number of vertices. */
    int vertexCount();

    /** Number of edges, each counted once. */
    long edgeCount();

    /** Number of neighbours of a vertex. */
    int degree(int vertex);

    /** The neighbour at a position, 0 to {@code degree(vertex) - 1}; neighbours come in ascending order. */
    int neighbour(int vertex, int position);

    /** The weight of the edge to the neighbour at a position. */
    double weight(int vertex, int position);
}
