package io.ringwork.graph.algo.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.algo.component.UnionFind;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import io.ringwork.graph.engine.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedConstraintsPropertyTest {

    private static final LeidenParameters PARAMETERS = new LeidenParameters(0.5, 10, 1);

    @Test
    void vertices_apart_stay_apart_however_strong_their_edge() {
        // a clique of three, a and b apart: c goes with a, to whom it is tied more
        GraphText text = GraphText.of("a-b:9 b-c:5 c-a:6");
        assertEquals("a b c", draw(text, pairs(), pairs()));
        assertEquals("a c", draw(text, pairs(), pairs(0, 1)));
        assertEquals("b c", draw(text, pairs(), pairs(0, 1, 0, 2)));
        assertEquals("", draw(text, pairs(), pairs(0, 1, 0, 2, 2, 1)));
    }

    @Test
    void vertices_together_stay_together_without_any_edge_and_take_others_along() {
        // a - b, c - d, e alone
        GraphText text = GraphText.of("a-b:9 c-d:9 e");
        assertEquals("a b | c d", draw(text, pairs(), pairs()));
        // b and c together: a - b and c - d outweigh the pairs, a - d has no edge
        assertEquals("a b c d", draw(text, pairs(1, 2), pairs()));
        assertEquals("a b | c d e", draw(text, pairs(2, 4), pairs()));
        // a and d must not meet, so one of the edges is cut
        assertEquals("b c d", draw(text, pairs(1, 2), pairs(0, 3, 0, 2)));
    }

    @Test
    void what_is_apart_from_one_is_apart_from_all_that_belong_to_it() {
        // a = b together; b apart from c: a and c have a strong edge
        GraphText text = GraphText.of("a-c:9 a-b:1 b-c:1");
        assertEquals("a b", draw(text, pairs(0, 1), pairs(1, 2)));
    }

    private static String draw(GraphText text, int[][] together, int[][] apart) {
        return text.draw(Leiden.run(text.graph(), PARAMETERS, new SeedConstraints(together, apart))
                .partition());
    }

    private static int[][] pairs(int... ends) {
        int[][] pairs = new int[ends.length / 2][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new int[] {ends[2 * i], ends[2 * i + 1]};
        }
        return pairs;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void constraints_are_honoured_from_any_start(long seed) {
        for (int vertices : new int[] {8, 60, 1_200}) {
            Random random = new Random(seed);
            CsrGraph graph = GraphText.random(random, vertices, 6.0 / vertices);
            SeedConstraints constraints = possible(random, vertices);
            Partition free = Leiden.run(graph, PARAMETERS, constraints).partition();
            assertHonoured(graph, constraints, free);
            // The start breaks constraints of both kinds: everybody in one group.
            Partition one = Leiden.run(graph, PARAMETERS, constraints, Partition.of(new int[vertices]))
                    .partition();
            assertHonoured(graph, constraints, one);
            // A start that keeps them is never made worse.
            double again = Leiden.run(graph, PARAMETERS, constraints, free).quality();
            assertTrue(again >= Leiden.quality(graph, free, 0.5) - 1e-9, "worse than its start");
        }
    }

    /** Random pairs, those apart only where the others leave it possible. */
    private static SeedConstraints possible(Random random, int vertices) {
        UnionFind sets = new UnionFind(vertices);
        List<int[]> together = new ArrayList<>();
        List<int[]> apart = new ArrayList<>();
        for (int i = 0; i < vertices / 5; i++) {
            int one = random.nextInt(vertices);
            int other = random.nextInt(vertices);
            if (one != other) {
                together.add(new int[] {one, other});
                sets.union(one, other);
            }
        }
        for (int i = 0; i < vertices; i++) {
            int one = random.nextInt(vertices);
            int other = random.nextInt(vertices);
            if (sets.find(one) != sets.find(other)) {
                apart.add(new int[] {one, other});
            }
        }
        return new SeedConstraints(together.toArray(int[][]::new), apart.toArray(int[][]::new));
    }

    private static void assertHonoured(CsrGraph graph, SeedConstraints constraints, Partition partition) {
        for (int[] pair : constraints.together()) {
            assertEquals(partition.groupOf(pair[0]), partition.groupOf(pair[1]), "not together");
        }
        for (int[] pair : constraints.apart()) {
            assertNotEquals(partition.groupOf(pair[0]), partition.groupOf(pair[1]), "not apart");
        }
        int[][] groups = partition.groups();
        UnionFind joined = new UnionFind(graph.vertexCount());
        for (int[] group : groups) {
            for (int[] part :
                    ConnectedComponents.of(CsrGraph.induced(graph, group)).groups()) {
                for (int vertex : part) {
                    joined.union(group[part[0]], group[vertex]);
                }
            }
        }
        for (int[] pair : constraints.together()) {
            joined.union(pair[0], pair[1]);
        }
        assertEquals(partition, joined.partition(), "a community of several parts");
    }

    @Test
    void pairs_that_contradict_each_other_are_refused_by_name() {
        CsrGraph graph = GraphText.of("a-b b-c c-d").graph();
        SeedConstraints constraints = new SeedConstraints(pairs(0, 1, 1, 2), pairs(2, 0));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Leiden.run(graph, PARAMETERS, constraints));
        assertEquals(
                "vertices 2 and 0 must be apart, but the pairs that belong together join them; take back one of these"
                        + " pairs",
                refused.getMessage());
    }

    @Test
    void pairs_and_partitions_that_do_not_fit_the_graph_are_refused() {
        CsrGraph graph = GraphText.of("a-b").graph();
        SeedConstraints outside = new SeedConstraints(pairs(0, 2), pairs());
        assertThrows(IllegalArgumentException.class, () -> Leiden.run(graph, PARAMETERS, outside));
        SeedConstraints negative = new SeedConstraints(pairs(), pairs(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> Leiden.run(graph, PARAMETERS, negative));
        assertThrows(IllegalArgumentException.class, () -> new SeedConstraints(pairs(), pairs(1, 1)));
        assertThrows(IllegalArgumentException.class, () -> new SeedConstraints(new int[][] {{1, 2, 3}}, pairs()));
        Partition three = Partition.of(new int[3]);
        assertThrows(
                IllegalArgumentException.class, () -> Leiden.run(graph, PARAMETERS, SeedConstraints.none(), three));
    }
}
