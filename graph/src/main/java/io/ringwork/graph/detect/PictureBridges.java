package io.ringwork.graph.detect;

import io.ringwork.graph.algo.component.UnionFind;
import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Partition;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.projection.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Joins two thin rings over a picture or a wording that two vendors alone of all have, one in each. Pictures and texts
 * never make a ring and never draw a vendor into one, because sellers copy each other's: both parts must stand by other
 * facts. A dense ring is not joined by one.
 */
final class PictureBridges {

    private final Projection projection;
    private final double minLinkBits;
    private final Apart apart;

    PictureBridges(Projection projection, double minLinkBits, Apart apart) {
        this.projection = projection;
        this.minLinkBits = minLinkBits;
        this.apart = apart;
    }

    /**
     * Groups and the graph whose edges hold them together.
     *
     * @param groups by their smallest vertex
     */
    record Result(List<VendorGroup> groups, CsrGraph graph) {}

    /** A picture between two vendors of different groups. */
    private record Bridge(int vendor, int other, double bits) {}

    Result join(List<VendorGroup> groups, CsrGraph graph) {
        int[] groupOf = new int[graph.vertexCount()];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < groups.size(); i++) {
            for (int vertex : groups.get(i).vertices()) {
                groupOf[vertex] = i;
            }
        }
        List<Bridge> bridges = find(groups, graph, groupOf);
        UnionFind sets = new UnionFind(groups.size());
        List<int[]> members =
                new ArrayList<>(groups.stream().map(VendorGroup::vertices).toList());
        List<Bridge> used = new ArrayList<>();
        for (Bridge bridge : bridges) {
            int one = sets.find(groupOf[bridge.vendor]);
            int other = sets.find(groupOf[bridge.other]);
            if (one != other && !apart.separates(members.get(one), members.get(other))) {
                int[] both = IntStream.concat(Arrays.stream(members.get(one)), Arrays.stream(members.get(other)))
                        .sorted()
                        .toArray();
                sets.union(one, other);
                members.set(sets.find(one), both);
                used.add(bridge);
            }
        }
        return used.isEmpty() ? new Result(groups, graph) : new Result(merged(groups, sets), with(graph, used));
    }

    private List<Bridge> find(List<VendorGroup> groups, CsrGraph graph, int[] groupOf) {
        boolean[] dense = new boolean[groups.size()];
        for (int i = 0; i < dense.length; i++) {
            dense[i] = Density.isDense(graph, groups.get(i).vertices());
        }
        Bipartite evidence = projection.evidence();
        List<Bridge> bridges = new ArrayList<>();
        for (int identifier = 0; identifier < evidence.rightCount(); identifier++) {
            if (evidence.rightDegree(identifier) != 2
                    || projection.input().holders(identifier) != 2
                    || !isPicture(identifier)) {
                continue;
            }
            int one = evidence.leftOf(identifier, 0);
            int other = evidence.leftOf(identifier, 1);
            boolean thin = groupOf[one] >= 0 && groupOf[other] >= 0 && !dense[groupOf[one]] && !dense[groupOf[other]];
            if (thin && groupOf[one] != groupOf[other]) {
                double bits = projection.pair(one, other).bits();
                if (bits >= minLinkBits) {
                    bridges.add(new Bridge(one, other, bits));
                }
            }
        }
        bridges.sort(Comparator.comparingDouble((Bridge bridge) -> -bridge.bits)
                .thenComparingInt(Bridge::vendor)
                .thenComparingInt(Bridge::other));
        return bridges;
    }

    /** Whether the value is a picture or a wording that exactly two vendors in all have. */
    private boolean isPicture(int identifier) {
        IdentifierKind kind = projection.input().identifierRecords().kind(identifier);
        return kind == IdentifierKind.IMAGE || kind == IdentifierKind.TITLE;
    }

    private static List<VendorGroup> merged(List<VendorGroup> groups, UnionFind sets) {
        Partition partition = sets.partition();
        List<VendorGroup> merged = new ArrayList<>();
        for (int[] parts : partition.groups()) {
            int[] vertices = Arrays.stream(parts)
                    .flatMap(part -> Arrays.stream(groups.get(part).vertices()))
                    .sorted()
                    .toArray();
            int[][] cells = Arrays.stream(parts)
                    .boxed()
                    .flatMap(part -> Arrays.stream(groups.get(part).cells()))
                    .sorted(Comparator.comparingInt(cell -> cell[0]))
                    .toArray(int[][]::new);
            merged.add(new VendorGroup(vertices, cells));
        }
        merged.sort(Comparator.comparingInt(group -> group.vertices()[0]));
        return merged;
    }

    private static CsrGraph with(CsrGraph graph, List<Bridge> bridges) {
        CsrBuilder builder = new CsrBuilder(graph.vertexCount());
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                if (graph.neighbour(vertex, position) > vertex) {
                    builder.add(vertex, graph.neighbour(vertex, position), graph.weight(vertex, position));
                }
            }
        }
        bridges.forEach(bridge -> builder.add(bridge.vendor, bridge.other, bridge.bits));
        return builder.build();
    }
}
