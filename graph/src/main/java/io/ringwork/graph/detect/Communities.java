package io.ringwork.graph.detect;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.algo.cwts.Leiden;
import io.ringwork.graph.algo.cwts.LeidenParameters;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Graph;
import io.ringwork.graph.engine.Partition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts the vendor graph into groups of two vendors or more. Each component is cut by itself with a fresh random source,
 * so what happens in one never changes another.
 */
final class Communities {

    private static final int ITERATIONS = 10;

    private final DetectParameters parameters;

    Communities(DetectParameters parameters) {
        this.parameters = parameters;
    }

    /** The groups, each in ascending order, by their smallest vertex. */
    List<int[]> find(Graph graph) {
        List<int[]> groups = new ArrayList<>();
        for (int[] component : ConnectedComponents.of(graph).groups()) {
            if (component.length < 2) {
                continue;
            }
            if (parameters.method() == DetectMethod.COMPONENTS || component.length == 2) {
                groups.add(component);
                continue;
            }
            CsrGraph part = CsrGraph.induced(graph, component);
            if (staysWhole(part)) {
                groups.add(component);
            } else {
                cut(part, component, groups);
            }
        }
        groups.sort(Comparator.comparingInt(group -> group[0]));
        return groups;
    }

    /** Whether a component is small and holds together by strong links alone, as a chain of accounts does. */
    private boolean staysWhole(Graph component) {
        return component.vertexCount() <= parameters.keepComponent()
                && ConnectedComponents.of(component, parameters.keepBits()).groupCount() == 1;
    }

    private void cut(CsrGraph component, int[] names, List<int[]> groups) {
        Partition communities = Leiden.run(
                component, new LeidenParameters(parameters.resolution(), ITERATIONS, parameters.randomSeed()));
        for (int[] community : communities.groups()) {
            // A community must hold together by its own links, whatever the algorithm promises.
            Partition parts = ConnectedComponents.of(CsrGraph.induced(component, community));
            for (int[] part : parts.groups()) {
                if (part.length > 1) {
                    int[] group = new int[part.length];
                    for (int i = 0; i < part.length; i++) {
                        group[i] = names[community[part[i]]];
                    }
                    groups.add(group);
                }
            }
        }
    }
}
