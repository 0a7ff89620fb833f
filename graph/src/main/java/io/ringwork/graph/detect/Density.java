package io.ringwork.graph.detect;

import io.ringwork.graph.algo.core.KCore;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Graph;

/** Tells dense groups, in which everybody is tied several times over, from thin ones such as chains and pairs. */
final class Density {

    private Density() {}

    /** Whether some of the vertices are each tied to two others of them: the 2-core (Seidman 1983) is not empty. */
    static boolean isDense(Graph graph, int[] vertices) {
        if (vertices.length < 3) {
            return false;
        }
        for (int core : KCore.of(CsrGraph.induced(graph, vertices))) {
            if (core >= 2) {
                return true;
            }
        }
        return false;
    }
}
