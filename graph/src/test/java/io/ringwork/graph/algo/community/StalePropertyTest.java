package io.ringwork.graph.algo.community;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StalePropertyTest {

    private static final int VERTICES = 1_500;

    /** Groups of about eight with edges at random inside, and edges at random between all. */
    private static CsrGraph graph(Random random) {
        CsrBuilder builder = new CsrBuilder(VERTICES);
        for (int i = 0; i < 6 * VERTICES; i++) {
            int one = random.nextInt(VERTICES);
            int other = i % 2 == 0 ? random.nextInt(VERTICES) : Math.min(VERTICES - 1, one / 8 * 8 + random.nextInt(8));
            if (one != other) {
                builder.add(one, other, random.nextInt(9) == 0 ? -1 : 0.1 + random.nextDouble() * (i % 2 == 0 ? 2 : 4));
            }
        }
        return builder.build();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void skipping_who_would_stay_changes_nothing(long seed) {
        Random random = new Random(seed);
        CsrGraph graph = graph(random);
        List<int[]> apart = new ArrayList<>();
        while (seed % 2 == 0 && apart.size() < 200) {
            int one = random.nextInt(VERTICES - 8);
            apart.add(new int[] {one, one + 1 + random.nextInt(7)});
        }
        SeedConstraints constraints = new SeedConstraints(new int[0][], apart.toArray(int[][]::new));
        Components components = new Components(graph, constraints, constraints.closure(VERTICES));
        int searched = 0;
        for (int[] vertices : components.groups()) {
            if (vertices.length <= Search.MAX_DISTURBED) {
                continue;
            }
            Component component = components.extract(vertices);
            Potts potts = new Potts(0.2 + random.nextDouble() * 2, component.unit());
            int[] start = new int[component.level().nodeCount()];
            for (int node = 0; node < start.length; node++) {
                start[node] = node;
            }
            for (int iterations = 1; iterations <= 10; iterations++) {
                Search skipping = new Search(component.level(), potts, new Draw(seed), true);
                Search looking = new Search(component.level(), potts, new Draw(seed), false);
                assertArrayEquals(
                        looking.run(start, iterations),
                        skipping.run(start, iterations),
                        "seed " + seed + ", " + iterations + " iterations");
                assertEquals(looking.iterations(), skipping.iterations(), "seed " + seed);
            }
            searched++;
        }
        assertTrue(searched > 0, "a component is large enough, seed " + seed);
    }
}
