package io.ringwork.api.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.api.query.CypherDesk;
import io.ringwork.api.query.NamedQuery;
import io.ringwork.api.query.QueryLimits;
import io.ringwork.api.query.QueryTable;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.store.BulkLoader;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RingsCommandTest {

    /** Opens one store in memory; the commands of this test do nothing else with the outside. */
    private record InMemory(GraphStore store) implements Wiring, CypherDesk {

        @Override
        public OpenStore open(StoreLocation where) {
            return new OpenStore(store, this, Optional.empty());
        }

        @Override
        public Optional<BulkLoader> bulkLoader(StoreLocation where) {
            return Optional.empty();
        }

        @Override
        public void erase(Path folder) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<NamedQuery> queries() {
            return List.of();
        }

        @Override
        public Serving serve(GraphStore served, String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, String> versions() {
            return Map.of();
        }

        @Override
        public QueryTable run(String text, Map<String, String> parameters, QueryLimits limits) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QueryTable runNamed(String name, Map<String, String> parameters, QueryLimits limits) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<NamedQuery> library() {
            return List.of();
        }
    }

    private static Ring ring(String id, int rank, Standing standing, List<List<String>> cells) {
        List<RingMember> members = cells.stream()
                .flatMap(List::stream)
                .map(vendor -> new RingMember(vendor, 1, 0.5, List.of()))
                .toList();
        return new Ring(
                id,
                rank,
                standing,
                10 - rank,
                members,
                cells,
                List.of(),
                List.of(),
                Map.of(),
                null,
                null,
                RingStatus.NEW,
                List.of(),
                List.of());
    }

    private static String print(String... arguments) {
        MemoryGraphStore store = new MemoryGraphStore();
        Instant time = Instant.parse("2026-01-02T00:00:00Z");
        store.ledger()
                .save(
                        new Run("RUN", time, time, Map.of(), Map.of(), Map.of(), "", Map.of()),
                        new Findings(
                                List.of(
                                        ring(
                                                "AAAA",
                                                1,
                                                Standing.RING,
                                                List.of(List.of("V1", "V2"), List.of("V3", "V4", "V5"))),
                                        ring("BBBB", 2, Standing.RING, List.of(List.of("V6", "V7"))),
                                        ring("CCCC", 3, Standing.LINKED, List.of(List.of("V8", "V9")))),
                                List.of(),
                                List.of(),
                                List.of()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = RingworkCommand.run(new InMemory(store), new PrintWriter(out), new PrintWriter(err), arguments);
        return status == 0 ? out.toString().replace("\r", "") : "status " + status + ": " + err;
    }

    @Test
    void rings_are_listed_and_the_linked_groups_counted() {
        assertEquals("""
                rank  ring  bits  vendors  confirmed  status  why
                1     AAAA   9.0        5          0  new
                2     BBBB   8.0        2          0  new
                2 of 2 rings of run RUN
                1 more group is linked and nothing more: one owner who shows himself, and no complaint. 'ringwork rings --standing linked' lists them.
                """, print("rings"));
    }

    @Test
    void linked_groups_are_listed_alone_or_below_the_rings_when_asked_for() {
        assertEquals("""
                rank  ring  bits  vendors  confirmed  status       why
                3     CCCC   7.0        2          0  new, linked
                1 of 1 linked groups of run RUN
                """, print("rings", "--standing", "linked"));
        String all = print("rings", "--standing", "all", "--limit", "2");
        assertTrue(all.contains("AAAA") && all.contains("BBBB") && !all.contains("CCCC"), all);
        assertTrue(all.endsWith("\n2 of 3 rings and linked groups of run RUN\n"), all);
        assertTrue(print("rings", "--standing", "all").contains("CCCC"));
    }

    @Test
    void json_lines_are_those_of_the_standing() {
        assertEquals(2, print("rings", "--json").lines().count());
        assertEquals(1, print("rings", "--json", "--standing", "linked").lines().count());
        assertEquals(3, print("rings", "--json", "--standing", "all").lines().count());
    }

    @Test
    void an_unknown_standing_is_refused_with_the_words_that_are_allowed() {
        String refused = print("rings", "--standing", "rings");
        assertTrue(refused.startsWith("status 2: ringwork: "), refused);
        assertTrue(refused.contains("[ring, linked, all]"), refused);
    }

    @Test
    void a_ring_is_shown_with_its_standing_and_cells() {
        String ring = print("rings", "show", "AAAA");
        assertTrue(ring.startsWith("Ring AAAA: 5 vendors, 9.0 bits, new\nStanding: ring\n"), ring);
        assertTrue(ring.contains("Cells, the dense parts\n  2 vendors: V1, V2\n  3 vendors: V3, V4, V5\n"), ring);
        String group = print("rings", "show", "CCCC");
        assertTrue(group.startsWith("""
                        Linked group CCCC: 2 vendors, 7.0 bits, new
                        Standing: linked, one owner who shows himself, and nobody complained
                        """), group);
    }
}
