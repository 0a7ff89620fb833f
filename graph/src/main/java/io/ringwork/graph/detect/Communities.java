package io.ringwork.graph.detect;

import io.ringwork.graph.algo.community.Leiden;
import io.ringwork.graph.algo.community.LeidenParameters;
import io.ringwork.graph.algo.community.SeedConstraints;
import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.algo.component.UnionFind;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Graph;
import io.ringwork.graph.engine.Partition;
import io.ringwork.graph.projection.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts the vendor graph into groups of two vendors or more. Each component is cut by itself with a fresh random source,
 * so what happens in one never changes another, and they are cut on all cores.
 */
final class Communities {

    private static final int ITERATIONS = 10;

    private final DetectParameters parameters;
    private final Projection projection;
    private final JudgedLinks judged;

    Communities(Projection projection, DetectParameters parameters, JudgedLinks judged) {
        this.parameters = parameters;
        this.projection = projection;
        this.judged = judged;
    }

    /** The groups, by their smallest vertex. */
    List<VendorGroup> find(Graph graph) {
        return Arrays.stream(ConnectedComponents.of(graph).groups())
                .filter(component -> component.length > 1)
                .toList()
                .parallelStream()
                .map(component -> groups(graph, component))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(group -> group.vertices()[0]))
                .toList();
    }

    /** The groups of one component; another thread may cut another. */
    private List<VendorGroup> groups(Graph graph, int[] component) {
        boolean whole =
                parameters.method() == DetectMethod.COMPONENTS && judged.apart().within(component).length == 0;
        if (whole || component.length == 2) {
            return List.of(new VendorGroup(component, new int[][] {component}));
        }
        List<VendorGroup> groups = new ArrayList<>();
        cut(CsrGraph.induced(graph, component), component, groups);
        return groups;
    }

    private void cut(CsrGraph component, int[] names, List<VendorGroup> groups) {
        CrossEvidence evidence = new CrossEvidence(projection);
        Partition cells = Leiden.run(
                        component,
                        new LeidenParameters(parameters.resolution(), ITERATIONS, parameters.randomSeed()),
                        new SeedConstraints(judged.within(names), apart(evidence, component, names)))
                .partition();
        List<int[][]> rings = parameters.method() == DetectMethod.LEIDEN
                ? Arrays.stream(cells.groups()).map(cell -> new int[][] {cell}).toList()
                : new CellJoining(component, names, evidence, parameters.secondFactBits(), judged.apart()).join(cells);
        for (int[][] ring : rings) {
            int[] vertices =
                    Arrays.stream(ring).flatMapToInt(Arrays::stream).sorted().toArray();
            // A group must hold together by its own links, whatever the algorithm promises.
            for (int[] part : ConnectedComponents.of(CsrGraph.induced(component, vertices))
                    .groups()) {
                if (part.length > 1) {
                    int[] members = IntStream.of(part).map(i -> vertices[i]).toArray();
                    groups.add(new VendorGroup(named(members, names), cells(ring, members, names)));
                }
            }
        }
    }

    /** Vendors that were judged not linked, and those told apart as persons unless a judgement says otherwise. */
    private int[][] apart(CrossEvidence evidence, CsrGraph component, int[] names) {
        int[][] judgedApart = judged.apart().within(names);
        int[][] opposed = evidence.opposedWithin(component, names);
        if (opposed.length == 0) {
            return judgedApart;
        }
        UnionFind together = new UnionFind(names.length);
        for (int[] pair : judged.within(names)) {
            together.union(pair[0], pair[1]);
        }
        return Stream.concat(
                        Arrays.stream(judgedApart),
                        Arrays.stream(opposed).filter(pair -> together.find(pair[0]) != together.find(pair[1])))
                .toArray(int[][]::new);
    }

    /** The parts of the cells that lie in a group, those of one vertex left out. */
    private static int[][] cells(int[][] cells, int[] members, int[] names) {
        return Arrays.stream(cells)
                .map(cell -> Arrays.stream(cell)
                        .filter(vertex -> Arrays.binarySearch(members, vertex) >= 0)
                        .toArray())
                .filter(cell -> cell.length > 1)
                .map(cell -> named(cell, names))
                .toArray(int[][]::new);
    }

    private static int[] named(int[] vertices, int[] names) {
        return Arrays.stream(vertices).map(vertex -> names[vertex]).toArray();
    }
}
