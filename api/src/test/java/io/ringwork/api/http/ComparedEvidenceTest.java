package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoreRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence that comes out of comparing values: it stands for several nodes of the store, or for none. */
class ComparedEvidenceTest {

    // V1 ── "18 quay st" ──┐
    //                      place ── building ── V3 ("18 quay st unit 9")     V1, V3: one wording
    // V2 ── "18 quay str" ─┘
    private static final String PLACE = "18 quay st";
    private static final String SPELLED = "18 quay str";
    private static final String UNIT = "18 quay st unit 9";

    private RingworkServer server;
    private Client client;

    @BeforeEach
    void start() {
        GraphStore store = new MemoryGraphStore();
        store.writer()
                .writeVendors(List.of(
                        StoreRows.vendor("V1", "Blue Heron"),
                        StoreRows.vendor("V2", "Red Kite"),
                        StoreRows.vendor("V3", "Nine Willows")));
        List<NormalizedUse> uses = List.of(
                use("V1", UseRole.SHIPS_FROM, PLACE, "18 Quay St.", 2),
                use("V2", UseRole.RETURNS_TO, SPELLED, "18, Quay Str.", 3),
                use("V2", UseRole.SHIPS_FROM, "elsewhere", "Elsewhere", 4),
                use("V3", UseRole.REGISTERED_AT, UNIT, "Unit 9, 18 Quay St", 5));
        store.writer().writeUses(uses);
        List<RingEvidence> evidence = List.of(
                evidence(IdentifierKind.ADDRESS, PLACE, List.of("V1", "V2"), List.of(2L, 3L)),
                evidence(IdentifierKind.BUILDING, PLACE, List.of("V1", "V2", "V3"), List.of(2L, 3L, 5L)),
                evidence(IdentifierKind.TITLE, "runner 2 shoes", List.of("V1", "V3"), List.of(90L)));
        store.ledger()
                .save(
                        SmallWorld.run("1"),
                        new Findings(
                                List.of(SmallWorld.ring(
                                        "R", 1, 9, List.of("V1", "V2", "V3"), evidence, RingStatus.NEW)),
                                List.of(),
                                List.of(),
                                List.of()));
        server = RingworkServer.start(store, RunningServer.GUESS, RunningServer.NO_WATCH, RunningServer.ANY_PORT);
        client = new Client(server.uri());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static SourceRef row(long line) {
        return StoreRows.source("shipping_addresses.csv", line);
    }

    private static NormalizedUse use(String vendor, UseRole role, String place, String raw, long line) {
        return new NormalizedUse(
                vendor,
                role,
                StoreRows.identifier(IdentifierKind.ADDRESS, place),
                raw,
                null,
                null,
                Map.of(),
                row(line));
    }

    private static RingEvidence evidence(IdentifierKind kind, String value, List<String> vendors, List<Long> lines) {
        TreeSet<String> sources = new TreeSet<>();
        lines.forEach(line -> sources.add(row(line).stableId()));
        return new RingEvidence(kind, value, vendors, vendors.size(), 6, List.copyOf(sources));
    }

    @Test
    void a_picture_draws_buildings_and_titles_and_says_how_each_vendor_uses_the_place() {
        List<String> edges = new ArrayList<>();
        client.json(200, "/rings/R/graph")
                .get("edges")
                .forEach(edge -> edges.add(edge.get("source").asText() + " "
                        + edge.get("relationship").asText() + " "
                        + edge.get("target").asText()));
        assertEquals(
                List.of(
                        "vendor:V1 SHIPS_FROM address:" + PLACE,
                        "vendor:V2 RETURNS_TO address:" + PLACE,
                        "vendor:V1 SHIPS_FROM building:" + PLACE,
                        "vendor:V2 RETURNS_TO building:" + PLACE,
                        "vendor:V3 REGISTERED_AT building:" + PLACE,
                        "vendor:V1 SHOWS title:runner 2 shoes",
                        "vendor:V3 SHOWS title:runner 2 shoes"),
                edges);
    }

    @Test
    void evidence_of_a_place_or_building_has_the_spellings_of_all_its_addresses() {
        JsonNode items = client.json(200, "/rings/R/evidence").get("items");
        assertEquals(
                "[\"18 Quay St.\",\"18, Quay Str.\"]", items.get(0).get("raws").toString());
        assertEquals(
                "[\"18 Quay St.\",\"18, Quay Str.\",\"Unit 9, 18 Quay St\"]",
                items.get(1).get("raws").toString());
        assertEquals("[]", items.get(2).get("raws").toString());
    }

    @Test
    void a_value_that_comes_out_of_comparison_is_no_node_and_the_problem_says_where_it_stands() {
        for (String path : List.of("/nodes/title/runner%202%20shoes", "/nodes/title/runner%202%20shoes/neighbours")) {
            JsonNode problem = client.json(404, path);
            assertEquals("NOT_FOUND", problem.get("code").asText());
            assertEquals(
                    "The title runner 2 shoes is no node: a title comes out of comparing what vendors wrote;"
                            + " /rings/{id}/evidence of its ring has its vendors and rows",
                    problem.get("detail").asText());
        }
        assertEquals(
                "There is no address nowhere",
                client.json(404, "/nodes/address/nowhere").get("detail").asText());
    }
}
