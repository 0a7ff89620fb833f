package io.ringwork.graph.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Small graphs as text, drawn in a test above what it claims: {@code "a-b:12.5 b-c d"} is an edge of weight 12.5, one of
 * weight 1, and a vertex alone. Vertices are numbered by their names in order.
 */
public final class GraphText {

    private final IdMap names;
    private final CsrGraph graph;

    private GraphText(IdMap names, CsrGraph graph) {
        this.names = names;
        this.graph = graph;
    }

    /** Reads a drawing; white space separates its parts. */
    public static GraphText of(String drawing) {
        List<String> parts = Arrays.stream(drawing.strip().split("\\s+"))
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            names.addAll(List.of(part.split(":", -1)[0].split("-", -1)));
        }
        IdMap ids = IdMap.of(names);
        CsrBuilder builder = new CsrBuilder(ids.size());
        for (String part : parts) {
            String[] edgeAndWeight = part.split(":", -1);
            String[] ends = edgeAndWeight[0].split("-", -1);
            if (ends.length == 2) {
                double weight = edgeAndWeight.length == 2 ? Double.parseDouble(edgeAndWeight[1]) : 1;
                builder.add(ids.id(ends[0]), ids.id(ends[1]), weight);
            }
        }
        return new GraphText(ids, builder.build());
    }

    /** A graph in which each pair of vertices is joined with the given chance, its weights 1 to 16. */
    public static CsrGraph random(Random random, int vertices, double chance) {
        CsrBuilder builder = new CsrBuilder(vertices);
        for (int one = 0; one < vertices; one++) {
            for (int other = one + 1; other < vertices; other++) {
                if (random.nextDouble() < chance) {
                    builder.add(one, other, 1 + random.nextInt(16));
                }
            }
        }
        return builder.build();
    }

    /** The graph. */
    public CsrGraph graph() {
        return graph;
    }

    /** The number of a name. */
    public int vertex(String name) {
        return names.id(name);
    }

    /** Groups as text: {@code "a b c | d e"}, groups by their first name, groups of one left out. */
    public String draw(Partition partition) {
        Map<Integer, List<String>> groups = new TreeMap<>();
        for (int vertex = 0; vertex < partition.vertexCount(); vertex++) {
            groups.computeIfAbsent(partition.groupOf(vertex), group -> new ArrayList<>())
                    .add(names.key(vertex));
        }
        return String.join(
                " | ",
                groups.values().stream()
                        .filter(group -> group.size() > 1)
                        .map(group -> String.join(" ", group))
                        .toList());
    }

    /** A path as text: {@code "a-b-c"}. */
    public String draw(int[] path) {
        return String.join("-", Arrays.stream(path).mapToObj(names::key).toList());
    }
}
