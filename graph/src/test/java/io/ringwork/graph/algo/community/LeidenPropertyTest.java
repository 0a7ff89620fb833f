package io.ringwork.graph.algo.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.algo.component.ConnectedComponents;
import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.GraphText;
import io.ringwork.graph.engine.Partition;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeidenPropertyTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void communities_are_connected_and_neither_a_move_nor_a_merger_pays(long seed) {
        for (int vertices : new int[] {12, 60, 1_500}) {
            Random random = new Random(seed);
            CsrGraph graph = mixed(random, vertices, 4.0 / vertices);
            double resolution = 0.2 + random.nextInt(30) / 10.0;
            LeidenResult result = Leiden.run(graph, new LeidenParameters(resolution, 200, seed));
            assertConnected(graph, result.partition());
            assertNoMovePays(graph, result.partition(), resolution);
            assertEquals(quality(graph, result.partition(), resolution), result.quality(), 1e-7);
            assertTrue(result.quality() >= 0, "worse than every vertex alone");
        }
    }

    /** A random graph in which one edge in ten is negative. */
    private static CsrGraph mixed(Random random, int vertices, double chance) {
        CsrBuilder builder = new CsrBuilder(vertices);
        for (int one = 0; one < vertices; one++) {
            for (int other = one + 1; other < vertices; other++) {
                if (random.nextDouble() < chance) {
                    builder.add(one, other, (random.nextInt(10) == 0 ? -8 : 8) * random.nextDouble());
                }
            }
        }
        return builder.build();
    }

    private static void assertConnected(CsrGraph graph, Partition partition) {
        for (int[] group : partition.groups()) {
            CsrGraph inside = CsrGraph.induced(graph, group);
            assertEquals(1, ConnectedComponents.of(inside, Double.MIN_VALUE).groupCount(), "several parts");
        }
    }

    private static void assertNoMovePays(CsrGraph graph, Partition partition, double resolution) {
        int[][] groups = partition.groups();
        for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
            double[] weightTo = weightTo(graph, partition, new int[] {vertex});
            int home = partition.groupOf(vertex);
            double stay = weightTo[home] - resolution * (groups[home].length - 1);
            assertTrue(stay >= -1e-9, "alone is better for " + vertex);
            for (int group = 0; group < groups.length; group++) {
                assertTrue(
                        group == home || weightTo[group] - resolution * groups[group].length <= stay + 1e-9,
                        "another group is better for " + vertex);
            }
        }
        for (int group = 0; group < groups.length; group++) {
            double[] weightTo = weightTo(graph, partition, groups[group]);
            for (int other = 0; other < group; other++) {
                assertTrue(
                        weightTo[other] <= resolution * groups[group].length * groups[other].length + 1e-9,
                        "groups " + other + " and " + group + " are better as one");
            }
        }
    }

    private static double[] weightTo(CsrGraph graph, Partition partition, int[] vertices) {
        double[] weightTo = new double[partition.groupCount()];
        for (int vertex : vertices) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                weightTo[partition.groupOf(graph.neighbour(vertex, position))] += graph.weight(vertex, position);
            }
        }
        return weightTo;
    }

    private static double quality(CsrGraph graph, Partition partition, double resolution) {
        double quality = 0;
        for (int[] group : partition.groups()) {
            CsrGraph inside = CsrGraph.induced(graph, group);
            for (int vertex = 0; vertex < inside.vertexCount(); vertex++) {
                for (int position = 0; position < inside.degree(vertex); position++) {
                    quality += inside.weight(vertex, position) / 2;
                }
            }
            quality -= resolution * group.length * (group.length - 1) / 2.0;
        }
        return quality;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void every_community_falls_into_two_well_connected_halves_and_so_on_down_to_vertices(long seed) {
        Random random = new Random(seed);
        CsrGraph graph = GraphText.random(random, 16, 0.3);
        double resolution = 1 + random.nextInt(8);
        for (int iterations : new int[] {1, 10}) {
            Partition partition = Leiden.run(graph, new LeidenParameters(resolution, iterations, seed))
                    .partition();
            for (int[] group : partition.groups()) {
                assertTrue(isGammaConnected(CsrGraph.induced(graph, group), resolution), partition::toString);
            }
        }
    }

    /** By the definition, over all subsets in ascending order. */
    private static boolean isGammaConnected(CsrGraph group, double resolution) {
        int n = group.vertexCount();
        boolean[] connected = new boolean[1 << n];
        double[] inside = new double[1 << n];
        for (int set = 1; set < 1 << n; set++) {
            int vertex = Integer.numberOfTrailingZeros(set);
            int others = set & (set - 1);
            inside[set] = inside[others];
            for (int position = 0; position < group.degree(vertex); position++) {
                if ((others >> group.neighbour(vertex, position) & 1) == 1) {
                    inside[set] += group.weight(vertex, position);
                }
            }
            connected[set] = others == 0;
            for (int half = (set - 1) & set; half > 0 && !connected[set]; half = (half - 1) & set) {
                int rest = set ^ half;
                double cost = resolution * Integer.bitCount(half) * Integer.bitCount(rest);
                connected[set] =
                        connected[half] && connected[rest] && inside[set] - inside[half] - inside[rest] >= cost - 1e-9;
            }
        }
        return connected[(1 << n) - 1];
    }

    @ParameterizedTest(name = "vertices {0}, mean degree {1}, resolution {2}")
    @CsvSource({
        "40, 3, 0.3",
        "40, 6, 1.5",
        "40, 6, 4",
        "100, 3, 1.5",
        "100, 6, 4",
        "300, 3, 4",
        "300, 6, 1.5",
        "1200, 4, 2"
    })
    void the_quality_is_in_the_mean_no_lower_than_that_of_another_implementation_with_as_many_iterations(
            int vertices, double degree, double resolution) {
        double ours = 0;
        double theirs = 0;
        for (long seed = 1; seed <= 20; seed++) {
            CsrGraph graph = GraphText.random(new Random(seed), vertices, degree / vertices);
            double own = Leiden.run(graph, new LeidenParameters(resolution, 10, seed))
                    .quality();
            double other = Leiden.quality(
                    graph,
                    io.ringwork.graph.algo.cwts.Leiden.run(
                            graph, new io.ringwork.graph.algo.cwts.LeidenParameters(resolution, 10, seed)),
                    resolution);
            assertTrue(own >= 0.93 * other, "seed " + seed + ": " + own + " against " + other);
            ours += own;
            theirs += other;
        }
        assertTrue(ours >= 0.999 * theirs, ours + " against " + theirs);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void on_small_graphs_more_iterations_find_the_best_of_all_partitions(long seed) {
        CsrGraph graph = mixed(new Random(seed), 9, 0.4);
        LeidenResult result = Leiden.run(graph, new LeidenParameters(1, 400, seed));
        assertEquals(best(graph, new int[9], 0, 0), result.quality(), 1e-9);
    }

    private static double best(CsrGraph graph, int[] labels, int vertex, int groups) {
        if (vertex == labels.length) {
            return Leiden.quality(graph, Partition.of(labels), 1);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int group = 0; group <= groups && group < labels.length; group++) {
            labels[vertex] = group;
            best = Math.max(best, best(graph, labels, vertex + 1, Math.max(groups, group + 1)));
        }
        return best;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void other_components_and_other_numbers_in_the_same_order_change_nothing(long seed) {
        Random random = new Random(seed);
        CsrGraph graph = mixed(random, 80, 0.06);
        LeidenParameters parameters = new LeidenParameters(0.7, 10, seed);
        Partition alone = Leiden.run(graph, parameters).partition();
        assertEquals(alone, Leiden.run(graph, parameters).partition(), "the same again");

        // Between the vertices come others, of which some are joined among themselves or to these by nothing positive.
        int[] number = new int[80];
        int next = 0;
        for (int vertex = 0; vertex < 80; vertex++) {
            next += random.nextInt(3);
            number[vertex] = next++;
        }
        CsrBuilder builder = new CsrBuilder(next + 100);
        for (int vertex = 0; vertex < 80; vertex++) {
            for (int position = 0; position < graph.degree(vertex); position++) {
                if (graph.neighbour(vertex, position) > vertex) {
                    builder.add(
                            number[vertex], number[graph.neighbour(vertex, position)], graph.weight(vertex, position));
                }
            }
            builder.add(number[vertex], next + vertex, -1e6);
        }
        for (int other = 1; other < 100; other++) {
            builder.add(next + random.nextInt(other), next + other, 1e4);
        }
        Partition among = Leiden.run(builder.build(), parameters).partition();
        int[] labels = new int[80];
        for (int vertex = 0; vertex < 80; vertex++) {
            labels[vertex] = vertex;
            for (int other = vertex - 1; other >= 0; other--) {
                if (among.groupOf(number[other]) == among.groupOf(number[vertex])) {
                    labels[vertex] = labels[other];
                }
            }
        }
        assertEquals(alone, Partition.of(labels));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void a_start_partition_is_never_made_worse(long seed) {
        for (int vertices : new int[] {30, 1_200}) {
            Random random = new Random(seed);
            CsrGraph graph = mixed(random, vertices, 4.0 / vertices);
            int[] labels = new int[vertices];
            for (int vertex = 0; vertex < vertices; vertex++) {
                labels[vertex] = random.nextInt(1 + vertices / 4);
            }
            Partition start = Partition.of(labels);
            double before = Leiden.quality(graph, start, 0.5);
            for (int round = 0; round < 3; round++) {
                LeidenResult result = Leiden.run(
                        graph, new LeidenParameters(0.5, 1 + round, seed + round), SeedConstraints.none(), start);
                assertTrue(result.quality() >= before - 1e-9, before + " became " + result.quality());
                assertConnected(graph, result.partition());
                before = result.quality();
                start = result.partition();
            }
        }
    }

    @Test
    void the_quality_is_the_same_whatever_the_order_of_the_vertices() {
        Random random = new Random(7);
        CsrGraph graph = mixed(random, 200, 0.2);
        int[] labels = new int[200];
        int[] turned = new int[200];
        CsrBuilder builder = new CsrBuilder(200);
        for (int vertex = 0; vertex < 200; vertex++) {
            labels[vertex] = random.nextInt(5);
            turned[199 - vertex] = labels[vertex];
            for (int position = 0; position < graph.degree(vertex); position++) {
                if (graph.neighbour(vertex, position) > vertex) {
                    builder.add(199 - vertex, 199 - graph.neighbour(vertex, position), graph.weight(vertex, position));
                }
            }
        }
        assertEquals(
                Leiden.quality(graph, Partition.of(labels), 0.3),
                Leiden.quality(builder.build(), Partition.of(turned), 0.3),
                0.0);
    }
}
