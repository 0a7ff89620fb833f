package io.ringwork.graph.algo.cwts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.KarateClub;
import io.ringwork.graph.engine.Partition;
import org.junit.jupiter.api.Test;

final class ModularityLeidenTest {

    @Test
    void the_karate_club_has_the_best_known_modularity() {
        CsrGraph club = KarateClub.graph().graph();
        Partition partition = ModularityLeiden.run(club, 1);
        double twice = 2.0 * club.edgeCount();
        double quality = 0;
        for (int i = 0; i < club.vertexCount(); i++) {
            for (int j = 0; j < club.vertexCount(); j++) {
                if (partition.groupOf(i) == partition.groupOf(j)) {
                    quality += club.weightBetween(i, j) - club.degree(i) * club.degree(j) / twice;
                }
            }
        }
        assertEquals(4, partition.groupCount());
        assertEquals(0.4198, quality / twice, 0.0001);
        assertEquals(partition, ModularityLeiden.run(club, 1));
    }

    @Test
    void small_groups_in_a_large_graph_are_run_together() {
        // 400 triangles in a circle, neighbours joined by one edge
        CsrBuilder circle = new CsrBuilder(1_200);
        for (int i = 0; i < 400; i++) {
            circle.add(3 * i, 3 * i + 1, 1).add(3 * i + 1, 3 * i + 2, 1).add(3 * i, 3 * i + 2, 1);
            circle.add(3 * i + 2, (3 * i + 3) % 1_200, 1);
        }
        assertTrue(ModularityLeiden.run(circle.build(), 1).groupCount() < 200);
    }

    @Test
    void vertices_without_edges_stay_alone() {
        assertEquals(3, ModularityLeiden.run(new CsrBuilder(3).build(), 1).groupCount());
    }
}
