package io.ringwork.graph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class BipartiteTest {

    @Test
    void both_sides_see_every_edge_once_in_order() {
        // 0 - 1, 0 - 2, 2 - 1 (named twice); 1 alone
        Bipartite graph = Bipartite.of(3, 3, new int[] {2, 0, 0, 2}, new int[] {1, 2, 1, 1});
        assertEquals(3, graph.edgeCount());
        assertEquals(2, graph.leftDegree(0));
        assertEquals(1, graph.rightOf(0, 0));
        assertEquals(2, graph.rightOf(0, 1));
        assertEquals(0, graph.leftDegree(1));
        assertEquals(2, graph.rightDegree(1));
        assertEquals(0, graph.leftOf(1, 0));
        assertEquals(2, graph.leftOf(1, 1));
        assertEquals(2, graph.edge(2, 0));
        assertEquals(1, graph.findEdge(0, 2));
        assertEquals(-1, graph.findEdge(1, 1));
    }

    @Test
    void an_edge_outside_the_graph_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Bipartite.of(1, 1, new int[] {0}, new int[] {1}));
    }

    @Test
    void numbers_of_an_id_map_follow_the_order_of_the_keys() {
        IdMap map = IdMap.of(List.of("c", "a", "c", "b"));
        assertEquals(List.of("a", "b", "c"), map.keys());
        assertEquals(2, map.id("c"));
        assertEquals(-1, map.find("d"));
        assertThrows(NoSuchElementException.class, () -> map.id("d"));
    }

    @Test
    void equal_partitions_are_equal_whatever_their_labels() {
        Partition one = Partition.of(new int[] {3, 0, 3, 1});
        Partition other = Partition.of(new int[] {0, 2, 0, 1});
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertEquals("[[0, 2], [1], [3]]", one.toString());
        assertEquals(3, one.groupCount());
    }
}
