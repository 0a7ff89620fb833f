package io.ringwork.graph.algo.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import io.ringwork.graph.engine.KarateClub;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KCorePropertyTest {

    @Test
    void a_tail_lies_less_deep_than_the_triangle_it_hangs_on() {
        // a b c in a triangle, c - d - e, f alone
        assertArrayEquals(
                new int[] {2, 2, 2, 1, 1, 0},
                KCore.of(GraphText.of("a-b b-c c-a c-d d-e f").graph()));
        assertArrayEquals(new int[0], KCore.of(GraphText.of("").graph()));
    }

    @Test
    void the_karate_club_has_its_known_core_of_ten_members() {
        int[] cores = KCore.of(KarateClub.graph().graph());
        Assertions.assertEquals(4, Arrays.stream(cores).max().orElseThrow());
        Assertions.assertEquals(
                10, Arrays.stream(cores).filter(core -> core == 4).count());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void core_numbers_are_those_of_peeling_again_and_again(long seed) {
        Random random = new Random(seed);
        CsrGraph graph = GraphText.random(random, 60, random.nextDouble() * 0.3);
        assertArrayEquals(peeled(graph), KCore.of(graph));
    }

    private static int[] peeled(CsrGraph graph) {
        int[] cores = new int[graph.vertexCount()];
        boolean[] gone = new boolean[graph.vertexCount()];
        for (int k = 0; k < graph.vertexCount(); k++) {
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
                    int degree = 0;
                    for (int position = 0; position < graph.degree(vertex); position++) {
                        degree += gone[graph.neighbour(vertex, position)] ? 0 : 1;
                    }
                    if (!gone[vertex] && degree <= k) {
                        gone[vertex] = true;
                        cores[vertex] = k;
                        changed = true;
                    }
                }
            }
        }
        return cores;
    }
}
