package io.ringwork.graph.algo.component;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import io.ringwork.graph.engine.KarateClub;
import io.ringwork.graph.engine.Partition;
import io.ringwork.graph.engine.ThreadCounts;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectedComponentsPropertyTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void components_agree_with_another_implementation(long seed) {
        Random random = new Random(seed);
        CsrGraph graph = GraphText.random(random, 60, random.nextDouble() * 0.05);
        SimpleGraph<Integer, DefaultEdge> other = new SimpleGraph<>(DefaultEdge.class);
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            other.addVertex(vertex);
        }
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                if (graph.neighbour(vertex, position) > vertex) {
                    other.addEdge(vertex, graph.neighbour(vertex, position));
                }
            }
        }
        int[] labels = new int[graph.vertexCount()];
        for (Set<Integer> component : new ConnectivityInspector<>(other).connectedSets()) {
            int smallest = component.stream().min(Integer::compare).orElseThrow();
            component.forEach(vertex -> labels[vertex] = smallest);
        }
        assertEquals(Partition.of(labels), ConnectedComponents.of(graph));
    }

    @Test
    void weak_edges_can_be_left_out() {
        // a =12= b -3- c =12= d
        GraphText text = GraphText.of("a-b:12 b-c:3 c-d:12");
        assertEquals("a b c d", text.draw(ConnectedComponents.of(text.graph())));
        assertEquals("a b | c d", text.draw(ConnectedComponents.of(text.graph(), 4)));
    }

    @Test
    void the_karate_club_is_one_component() {
        assertEquals(1, ConnectedComponents.of(KarateClub.graph().graph()).groupCount());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void components_of_both_sides_agree_with_joining_edge_by_edge(long seed) {
        Random random = new Random(seed);
        int left = 1 + random.nextInt(400);
        int right = 1 + random.nextInt(400);
        int[] lefts = new int[random.nextInt(600)];
        int[] rights = new int[lefts.length];
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = random.nextInt(left);
            // One in three edges goes to a few values that many share.
            rights[i] = random.nextInt(3) == 0 ? random.nextInt(Math.min(2, right)) : random.nextInt(right);
        }
        Bipartite graph = Bipartite.of(left, right, lefts, rights);
        for (int maxDegree : new int[] {1, 3, 80, Integer.MAX_VALUE}) {
            UnionFind sets = new UnionFind(left + right);
            for (int i = 0; i < lefts.length; i++) {
                if (graph.rightDegree(rights[i]) <= maxDegree) {
                    sets.union(lefts[i], left + rights[i]);
                }
            }
            int[] labels = new int[left + right];
            Arrays.setAll(labels, sets::find);
            assertArrayEquals(labels, ConnectedComponents.labels(graph, maxDegree), "seed " + seed);
        }
    }

    @Test
    void components_are_the_same_for_any_number_of_threads() {
        Random random = new Random(4);
        int[] lefts = random.ints(400_000, 0, 200_000).toArray();
        int[] rights = random.ints(400_000, 0, 200_000)
                .map(x -> x % 7 == 0 ? x % 700 : x)
                .toArray();
        Bipartite graph = Bipartite.of(200_000, 200_000, lefts, rights);
        UnionFind sets = new UnionFind(400_000);
        CsrBuilder builder = new CsrBuilder(400_000);
        for (int i = 0; i < lefts.length; i++) {
            sets.union(lefts[i], 200_000 + rights[i]);
            builder.add(lefts[i], 200_000 + rights[i], 1);
        }
        int[] labels = new int[400_000];
        Arrays.setAll(labels, sets::find);
        CsrGraph oneMode = builder.build();
        for (int threads : new int[] {1, 2, 3, 8}) {
            assertArrayEquals(
                    labels,
                    ThreadCounts.on(threads, () -> ConnectedComponents.labels(graph, Integer.MAX_VALUE)),
                    threads + " threads");
            assertEquals(sets.partition(), ThreadCounts.on(threads, () -> ConnectedComponents.of(oneMode)));
        }
    }
}
