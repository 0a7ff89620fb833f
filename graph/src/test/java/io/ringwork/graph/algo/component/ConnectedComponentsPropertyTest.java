package io.ringwork.graph.algo.component;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import io.ringwork.graph.engine.KarateClub;
import io.ringwork.graph.engine.Partition;
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
}
