package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.store.GraphStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PagingTest extends RunningServer {

    /** Follows the cursors to the end and returns a field of every item. */
    private static List<String> walk(Client asker, String path, String field, int limit) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = asker.json(200, path + "limit=" + limit + cursor);
            page.get("items").forEach(item -> seen.add(item.get(field).asText()));
            assertTrue(page.get("items").size() <= limit);
            boolean whole = cursor.isEmpty() && page.get("cursor").isNull();
            assertEquals(whole, page.get("complete").asBoolean());
            if (page.get("cursor").isNull()) {
                assertEquals(seen.size(), page.get("total").asInt());
                return seen;
            }
            cursor = "&cursor=" + page.get("cursor").asText();
        }
    }

    @Test
    void cursors_walk_every_neighbour_once_whatever_the_size_of_a_page() {
        List<String> all = walk(client, "/nodes/vendor/V5/neighbours?", "id", 200);
        assertEquals(
                SmallWorld.HARD_IDS.stream().sorted().toList(),
                all.stream().sorted().toList());
        for (int limit : new int[] {1, 2, 5, 13, 14, 15}) {
            assertEquals(all, walk(client, "/nodes/vendor/V5/neighbours?", "id", limit), "limit " + limit);
            assertEquals(all, walk(client, "/nodes/vendor/V5/neighbours?type=website&", "id", limit));
        }
    }

    @Test
    void cursors_walk_every_ring_once_by_rank() {
        GraphStore store = SmallWorld.filled();
        List<Ring> rings = new ArrayList<>();
        for (int rank = 1; rank <= 137; rank++) {
            RingStatus status = rank % 3 == 0 ? RingStatus.GROWN : RingStatus.NEW;
            rings.add(SmallWorld.ring("R" + rank, rank, 500 - rank, List.of("V1", "V2"), List.of(), status));
        }
        store.ledger().save(SmallWorld.run("20270101T000000Z"), new Findings(rings, List.of(), List.of(), List.of()));
        try (RingworkServer many = RingworkServer.start(store, GUESS, RunningServer.NO_WATCH, ANY_PORT)) {
            Client asker = new Client(many.uri());
            List<String> all = rings.stream().map(Ring::id).toList();
            for (int limit : new int[] {1, 50, 136, 137, 200}) {
                assertEquals(all, walk(asker, "/rings?", "ring_id", limit), "limit " + limit);
            }
            assertEquals(45, walk(asker, "/rings?status=grown&", "ring_id", 7).size());
            assertEquals(100, walk(asker, "/rings?min_score=400&", "ring_id", 9).size());
        }
    }

    @Test
    void a_list_goes_on_in_its_own_run_when_a_new_one_was_saved_meanwhile() {
        GraphStore store = SmallWorld.filled();
        try (RingworkServer other = RingworkServer.start(store, GUESS, RunningServer.NO_WATCH, ANY_PORT)) {
            Client asker = new Client(other.uri());
            String cursor = asker.json(200, "/rings?limit=1").get("cursor").asText();
            store.ledger()
                    .save(SmallWorld.run("20270101T000000Z"), new Findings(List.of(), List.of(), List.of(), List.of()));
            JsonNode next = asker.json(200, "/rings?limit=1&cursor=" + cursor);
            assertEquals(SmallWorld.RUN, next.get("run").get("run_id").asText());
            assertEquals("9Q2M", next.get("items").get(0).get("ring_id").asText());
        }
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String rings = client.json(200, "/rings?limit=1").get("cursor").asText();
        String neighbours = client.json(200, "/nodes/vendor/V5/neighbours?limit=1")
                .get("cursor")
                .asText();
        for (String path : List.of(
                "/rings?cursor=" + neighbours,
                "/rings?status=grown&cursor=" + rings,
                "/rings?standing=ring&cursor=" + rings,
                "/rings?run=" + SmallWorld.RUN + "&cursor=" + rings,
                "/nodes/vendor/V5/neighbours?cursor=" + rings,
                "/nodes/vendor/V1/neighbours?cursor=" + neighbours,
                "/nodes/vendor/V5/neighbours?type=website&cursor=" + neighbours)) {
            JsonNode problem = client.json(400, path);
            assertEquals("BAD_PARAMETER", problem.get("code").asText(), path);
            assertEquals("cursor", problem.get("errors").get(0).get("field").asText(), path);
        }
    }

    @Test
    void a_cursor_that_no_list_gave_is_refused() {
        Random random = new Random(20260101);
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[1 + random.nextInt(40)];
            random.nextBytes(bytes);
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertEquals(
                    "BAD_PARAMETER",
                    client.json(400, "/rings?cursor=" + cursor).get("code").asText(),
                    "seed 20260101, " + i);
        }
        client.json(400, "/rings?cursor=%21%21");
        client.json(400, "/rings?cursor=MjU");
    }

    @Test
    void an_offset_beyond_the_end_is_an_empty_last_page() {
        String query = Cursor.digest("neighbours", "vendor", "V5", "");
        JsonNode page =
                client.json(200, "/nodes/vendor/V5/neighbours?cursor=" + new Cursor(999_999_999, query, "").text());
        assertEquals(0, page.get("items").size());
        assertTrue(page.get("cursor").isNull());
        assertEquals(SmallWorld.HARD_IDS.size(), page.get("total").asInt());
        assertEquals(false, page.get("complete").asBoolean());
    }
}
