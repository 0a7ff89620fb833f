package io.ringwork.graph.detect;

import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Partition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Joins the cells of one component into rings. Where one of two cells is thin (a chain, a pair, a single vendor), any link
 * joins them: a chain has no more than one link between neighbours. Two dense cells need two independent facts, because
 * dense rings lend each other a telephone or an account now and then. Strongest first, so that the weakest link of a chain
 * between two dense cells is the one that separates them. Where at least as many pairs across two cells are told apart as
 * persons as are linked, nothing joins the two.
 *
 * <p>A cell is dense when three of its members or more are each tied to two others of it: its 2-core (Seidman 1983) is not
 * empty.
 */
final class CellJoining {

    private final CsrGraph component;
    private final CrossEvidence evidence;
    private final double secondFactBits;
    private final int[] names;
    private final Apart apart;

    private final List<@Nullable Part> parts = new ArrayList<>();
    private final PriorityQueue<Bond> bonds = new PriorityQueue<>(Bond.ORDER);

    /** Cells that became one. */
    @SuppressWarnings("ArrayRecordComponent") // Plain vertex numbers; nobody writes into them.
    private record Part(int[] vertices, boolean dense, NavigableSet<Integer> neighbours) {}

    /** Two parts by number and what ties them. */
    private record Bond(int one, int other, double bits, boolean joins, int firstVertex, int secondVertex) {

        static final Comparator<Bond> ORDER = Comparator.comparingDouble((Bond bond) -> -bond.bits)
                .thenComparingInt(Bond::firstVertex)
                .thenComparingInt(Bond::secondVertex);
    }

    /**
     * @param component vertices 0 and up
     * @param names the projection's vendor of each vertex, ascending
     * @param secondFactBits what the facts beside the strongest must weigh between two dense cells
     * @param apart vendors that must not stand in one ring
     */
    CellJoining(CsrGraph component, int[] names, CrossEvidence evidence, double secondFactBits, Apart apart) {
        this.component = component;
        this.names = names;
        this.evidence = evidence;
        this.secondFactBits = secondFactBits;
        this.apart = apart;
    }

    /** The rings, each as numbers of cells in ascending order. */
    List<int[][]> join(Partition cells) {
        int[][] groups = cells.groups();
        Map<Integer, List<int[]>> members = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            parts.add(new Part(groups[i], Density.isDense(component, groups[i]), new TreeSet<>()));
            members.put(i, new ArrayList<>(List.of(groups[i])));
        }
        for (int vertex = 0; vertex < component.vertexCount(); vertex++) {
            for (int position = 0; position < component.degree(vertex); position++) {
                int one = cells.groupOf(vertex);
                int other = cells.groupOf(component.neighbour(vertex, position));
                if (one != other) {
                    part(one).neighbours().add(other);
                }
            }
        }
        for (int i = 0; i < groups.length; i++) {
            for (int other : part(i).neighbours().tailSet(i, false)) {
                offer(i, other);
            }
        }
        while (!bonds.isEmpty()) {
            Bond bond = bonds.remove();
            if (bond.joins && parts.get(bond.one) != null && parts.get(bond.other) != null) {
                List<int[]> joined = members.getOrDefault(bond.one, new ArrayList<>());
                joined.addAll(members.getOrDefault(bond.other, List.of()));
                members.put(parts.size(), joined);
                merge(bond.one, bond.other);
            }
        }
        List<int[][]> rings = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) != null) {
                rings.add(members.getOrDefault(i, List.of()).stream()
                        .sorted(Comparator.comparingInt(cell -> cell[0]))
                        .toArray(int[][]::new));
            }
        }
        return rings;
    }

    private Part part(int index) {
        Part part = parts.get(index);
        if (part == null) {
            throw new IllegalStateException("part " + index + " was joined to another");
        }
        return part;
    }

    private void merge(int one, int other) {
        Part a = part(one);
        Part b = part(other);
        int[] vertices = new int[a.vertices.length + b.vertices.length];
        System.arraycopy(a.vertices, 0, vertices, 0, a.vertices.length);
        System.arraycopy(b.vertices, 0, vertices, a.vertices.length, b.vertices.length);
        Arrays.sort(vertices);
        NavigableSet<Integer> neighbours = new TreeSet<>(a.neighbours);
        neighbours.addAll(b.neighbours);
        neighbours.remove(one);
        neighbours.remove(other);
        int joined = parts.size();
        parts.add(new Part(vertices, a.dense || b.dense || Density.isDense(component, vertices), neighbours));
        parts.set(one, null);
        parts.set(other, null);
        for (int neighbour : neighbours) {
            Part next = part(neighbour);
            next.neighbours().remove(one);
            next.neighbours().remove(other);
            next.neighbours().add(joined);
            offer(neighbour, joined);
        }
    }

    private void offer(int one, int other) {
        Part a = part(one);
        Part b = part(other);
        CrossEvidence.Weight weight = evidence.between(named(a.vertices), named(b.vertices));
        boolean joins = !(a.dense && b.dense) || weight.bits() - weight.strongest() >= secondFactBits;
        int first = Math.min(a.vertices[0], b.vertices[0]);
        int second = Math.max(a.vertices[0], b.vertices[0]);
        bonds.add(new Bond(
                one,
                other,
                weight.bits(),
                joins && !isOpposed(a, b) && !apart.separates(named(a.vertices), named(b.vertices)),
                first,
                second));
    }

    /** Whether at least as many pairs across speak against the two as links tie them. */
    private boolean isOpposed(Part one, Part other) {
        int opposed = evidence.opposed(named(one.vertices), named(other.vertices));
        return opposed > 0 && opposed >= links(one, other);
    }

    private int links(Part one, Part other) {
        int links = 0;
        for (int vertex : one.vertices) {
            for (int position = 0; position < component.degree(vertex); position++) {
                links += Arrays.binarySearch(other.vertices, component.neighbour(vertex, position)) >= 0 ? 1 : 0;
            }
        }
        return links;
    }

    private int[] named(int[] vertices) {
        int[] vendors = new int[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            vendors[i] = names[vertices[i]];
        }
        return vendors;
    }
}
