package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.MemoryGraphStore;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswersTest extends RunningServer {

    private static void assertJson(String expected, JsonNode answer) {
        assertEquals(Client.parse(expected).toPrettyString(), answer.toPrettyString());
    }

    @Test
    void search_finds_a_vendor_by_a_word_of_its_name() {
        assertJson("""
                {"query":"blue","normalized_as":[],"total":1,"complete":true,"items":[
                  {"kind":"vendor","id":"V1","label":"Blue Heron Trading","matched":"legalName",
                   "text":"Blue Heron Trading Ltd","ring_id":"8F3K","risk":0.93}]}
                """, client.json(200, "/search?q=blue"));
    }

    @Test
    void search_normalises_a_phone_and_says_so() {
        assertJson("""
                {"query":"+49 30 123456","normalized_as":[{"kind":"phone","value":"+4930123456"}],
                 "total":1,"complete":true,"items":[
                  {"kind":"phone","id":"+4930123456","label":"+4930123456","matched":"value",
                   "text":"+4930123456","ring_id":null,"risk":null}]}
                """, client.json(200, "/search?q=%2B49+30%20123456"));
    }

    @Test
    void search_that_is_cut_says_so() {
        JsonNode answer = client.json(200, "/search?q=example&kind=website&limit=1");
        assertEquals(1, answer.get("items").size());
        JsonNode all = client.json(200, "/search?q=a&limit=200");
        JsonNode cut = client.json(200, "/search?q=a&limit=2");
        assertEquals(all.get("total"), cut.get("total"));
        assertEquals(2, cut.get("items").size());
        assertEquals(true, all.get("complete").asBoolean());
        assertEquals(false, cut.get("complete").asBoolean());
    }

    @Test
    void search_that_finds_nothing_is_complete() {
        assertJson("""
                {"query":"zebra","normalized_as":[],"total":0,"complete":true,"items":[]}
                """, client.json(200, "/search?q=zebra"));
    }

    @Test
    void a_vendor_comes_with_its_properties_ring_and_rank() {
        assertJson("""
                {"kind":"vendor","id":"V1","label":"Blue Heron Trading",
                 "properties":{"country":"DE","id":"V1","legal_name":"Blue Heron Trading Ltd","marketplace":"bazaar",
                   "name":"Blue Heron Trading","registered_at":"2025-03-20T08:30:00.123456789Z",
                   "removed_at":"2025-09-22T00:00:00Z","shopType":"outlet","status":"removed"},
                 "raws":[],"quality":null,
                 "sources":[{"file":"vendors.csv","line":2,"digest":"00008c83d69f"}],
                 "neighbours":[{"kind":"email","count":1},{"kind":"iban","count":1},{"kind":"listing","count":1},
                   {"kind":"phone","count":1},{"kind":"report","count":1}],
                 "ring_id":"8F3K","membership":1.0,"risk":0.93,"rank":1}
                """, client.json(200, "/nodes/vendor/V1"));
    }

    @Test
    void an_identifier_comes_with_its_spellings_and_quality_and_without_risk() {
        JsonNode iban = client.json(200, "/nodes/iban/" + SmallWorld.IBAN);
        assertEquals(
                "[\"DE89 3704 0044 0532 0130 00\",\"DE89370400440532013000\"]",
                iban.get("raws").toString());
        assertEquals("usable", iban.get("quality").asText());
        assertEquals(2, iban.get("sources").size());
        for (String field : new String[] {"ring_id", "membership", "risk", "rank"}) {
            assertEquals("null", iban.get(field).toString(), field);
        }
        assertEquals(
                "placeholder",
                client.json(200, "/nodes/email/none@none.example")
                        .get("quality")
                        .asText());
    }

    @Test
    void neighbours_of_a_kind_come_with_spellings_and_rows() {
        assertJson("""
                {"total":1,"complete":true,"cursor":null,"items":[
                  {"kind":"iban","id":"DE89370400440532013000","label":"DE89370400440532013000",
                   "relationship":"PAID_INTO","outgoing":true,"quality":"usable","degree":2,
                   "raws":["DE89 3704 0044 0532 0130 00"],
                   "sources":[{"file":"payment_accounts.csv","line":2,"digest":"0007763fbd4b"}],
                   "ring_id":null,"risk":null}]}
                """, client.json(200, "/nodes/vendor/V1/neighbours?type=iban"));
    }

    @Test
    void neighbours_that_are_vendors_come_with_ring_and_risk() {
        JsonNode first = client.json(200, "/nodes/phone/%2B4930123456/neighbours")
                .get("items")
                .get(2);
        assertEquals("V4", first.get("id").asText());
        assertEquals("9Q2M", first.get("ring_id").asText());
        assertEquals(0.25, first.get("risk").asDouble());
        assertEquals(false, first.get("outgoing").asBoolean());
    }

    @Test
    void rings_are_those_of_the_last_run() {
        assertJson("""
                {"run":{"run_id":"20260102T000000Z","finished_at":"2026-01-02T00:00:03Z","vendors":5,"rings":1,
                   "linked_groups":1,"suppressed":2},
                 "total":2,"complete":true,"cursor":null,"items":[
                  {"ring_id":"8F3K","rank":1,"standing":"ring","score":23.6543,"status":"grown","size":3,
                   "reason":"2 vendors were paid into IBAN DE89…3000","kinds":["iban","address"],
                   "reports":{"pending":2,"confirmed":1},"first_seen":"2025-01-02T00:00:00Z","last_seen":null,
                   "vendors":["Blue Heron Trading","Red Kite Goods","Nine Willows"]},
                  {"ring_id":"9Q2M","rank":2,"standing":"linked","score":5.0,"status":"new","size":2,
                   "reason":"2 vendors","kinds":[],"reports":{},"first_seen":null,"last_seen":null,"vendors":["Amber Fox","V5"]}]}
                """, client.json(200, "/rings"));
    }

    @Test
    void rings_of_an_older_run_can_be_asked_for() {
        JsonNode answer = client.json(200, "/rings?run=" + SmallWorld.OLD_RUN);
        assertEquals(SmallWorld.OLD_RUN, answer.get("run").get("run_id").asText());
        assertEquals("OLD", answer.get("items").get(0).get("ring_id").asText());
    }

    @Test
    void filters_change_the_total_and_not_the_numbers_of_the_run() {
        JsonNode grown = client.json(200, "/rings?status=grown");
        assertEquals(1, grown.get("total").asInt());
        assertEquals(1, grown.get("run").get("rings").asInt());
        assertEquals(1, grown.get("run").get("linked_groups").asInt());
        assertEquals(2, client.json(200, "/rings?min_score=5").get("total").asInt());
        assertEquals(1, client.json(200, "/rings?min_score=5.01").get("total").asInt());
        assertEquals(
                0,
                client.json(200, "/rings?min_score=5.01&status=new")
                        .get("total")
                        .asInt());
    }

    @Test
    void rings_and_linked_groups_can_be_asked_for_apart_and_come_together_with_the_linked_last() {
        assertEquals(List.of("8F3K", "9Q2M"), ringIds("/rings"));
        assertEquals(List.of("8F3K", "9Q2M"), ringIds("/rings?standing=all"));
        assertEquals(List.of("8F3K"), ringIds("/rings?standing=ring"));
        assertEquals(List.of("9Q2M"), ringIds("/rings?standing=linked"));
        assertEquals(List.of(), ringIds("/rings?standing=linked&status=grown"));
        assertEquals(
                client.json(200, "/rings").get("run"),
                client.json(200, "/rings?standing=linked").get("run"));
        assertEquals(
                "standing is rings; it must be one of ring, linked, all; did you mean ring?",
                client.json(400, "/rings?standing=rings").get("detail").asText());
        assertEquals("linked", client.json(200, "/rings/9Q2M").get("standing").asText());
        assertEquals("[]", client.json(200, "/rings/9Q2M").get("cells").toString());
    }

    private List<String> ringIds(String path) {
        JsonNode answer = client.json(200, path);
        List<String> ids = answer.get("items").findValuesAsText("ring_id");
        assertEquals(ids.size(), answer.get("total").asInt(), path);
        return ids;
    }

    @Test
    void a_ring_comes_with_members_bridges_and_contributions() {
        JsonNode ring = client.json(200, "/rings/8F3K");
        assertJson("""
                {"vendor_id":"V3","name":"Nine Willows","membership":0.333333,"risk":0.5,
                 "contributions":[{"name":"confirmed_reports","bits":3.0,"sentence":"1 report was confirmed"}]}
                """, ring.get("vendors").get(2));
        ((ObjectNode) ring).remove("vendors");
        assertJson("""
                {"ring_id":"8F3K","rank":1,"standing":"ring","score":23.6543,"status":"grown","lineage":["OLD"],
                 "first_seen":"2025-01-02T00:00:00Z","last_seen":null,"reports":{"pending":2,"confirmed":1},
                 "cells":[["V1","V2"]],"bridges":[{"vendor_a":"V2","vendor_b":"V3","bits":9.1}],
                 "contributions":[{"name":"shared_iban","bits":14.2,"sentence":"2 vendors were paid into one IBAN"}]}
                """, ring);
    }

    // V1 ── IBAN ── V2 ── address ── V3
    @Test
    void a_rings_graph_joins_vendors_to_what_they_share_by_the_way_they_use_it() {
        assertJson("""
                {"ring_id":"8F3K","complete":true,"nodes":[
                  {"key":"vendor:V1","kind":"vendor","id":"V1","label":"Blue Heron Trading","risk":0.93,"degree":1},
                  {"key":"vendor:V2","kind":"vendor","id":"V2","label":"Red Kite Goods","risk":0.75,"degree":2},
                  {"key":"vendor:V3","kind":"vendor","id":"V3","label":"Nine Willows","risk":0.5,"degree":1},
                  {"key":"iban:DE89370400440532013000","kind":"iban","id":"DE89370400440532013000",
                   "label":"DE89370400440532013000","bits":14.2,"degree":2},
                  {"key":"address:深圳 华强北路 1002/31a","kind":"address","id":"深圳 华强北路 1002/31a",
                   "label":"深圳 华强北路 1002/31a","bits":9.1,"degree":5}],
                 "edges":[
                  {"source":"vendor:V1","target":"iban:DE89370400440532013000","relationship":"PAID_INTO","bits":14.2},
                  {"source":"vendor:V2","target":"iban:DE89370400440532013000","relationship":"PAID_INTO","bits":14.2},
                  {"source":"vendor:V2","target":"address:深圳 华强北路 1002/31a","relationship":"SHIPS_FROM","bits":9.1},
                  {"source":"vendor:V3","target":"address:深圳 华强北路 1002/31a","relationship":"RETURNS_TO","bits":9.1}]}
                """, client.json(200, "/rings/8F3K/graph"));
    }

    @Test
    void evidence_says_each_fact_its_rows_and_what_was_ignored() {
        assertJson("""
                {"ring_id":"8F3K","total_bits":23.6543,"items":[
                  {"kind":"iban","value":"DE89370400440532013000","bits":14.2,"vendors":["V1","V2"],"holders":2,
                   "sentence":"2 vendors were paid into IBAN DE89370400440532013000: 14.2 bits",
                   "raws":["DE89 3704 0044 0532 0130 00","DE89370400440532013000"],
                   "sources":[{"file":"payment_accounts.csv","digest":"aa01bb02cc03"}]},
                  {"kind":"address","value":"深圳 华强北路 1002/31a","bits":9.1,"vendors":["V2","V3"],"holders":5,
                   "sentence":"2 vendors ship from or are registered at 深圳 华强北路 1002/31a, and 3 more outside the ring: 9.1 bits",
                   "raws":["Huaqiang N. Rd 1002, 31A"],
                   "sources":[{"file":"a#b/shipping.csv","digest":"0123456789ab"}]}],
                 "ignored":[
                  {"kind":"email","value":"none@none.example","vendors":2,"threshold":0,"reason":"placeholder",
                   "sentence":"The e-mail address none@none.example was ignored: it is a placeholder, and 2 vendors share it"},
                  {"kind":"phone","value":"+4930123456","vendors":3,"threshold":2,"reason":"hub",
                   "sentence":"The phone +4930123456 was ignored: 3 vendors share it, more than 2"}]}
                """, client.json(200, "/rings/8F3K/evidence"));
    }

    @Test
    void a_ring_that_the_last_run_no_longer_found_still_answers() {
        assertEquals(1, client.json(200, "/rings/OLD").get("rank").asInt());
        assertEquals(2, client.json(200, "/rings/OLD/graph").get("nodes").size());
        assertEquals(
                "[]", client.json(200, "/rings/OLD/evidence").get("ignored").toString());
    }

    @Test
    void health_stands_below_the_base_path_and_at_the_root() {
        JsonNode health = client.json(200, "/health");
        assertEquals("up", health.get("status").asText());
        assertEquals("up", health.get("store").asText());
        assertEquals(true, health.get("version").asText().matches("\\d+\\.\\d+\\.\\d+.*"));
        assertEquals(health, Client.parse(client.get("/health").body()));
    }

    @Test
    void the_same_question_has_the_same_bytes() {
        for (String path : new String[] {"/rings", "/rings/8F3K/graph", "/rings/8F3K/evidence", "/nodes/vendor/V1"}) {
            String first = client.get("/api/v1" + path).body();
            assertEquals(first, client.get("/api/v1" + path).body());
        }
    }

    // 1,999 vendors ── IBAN, phone, e-mail: two nodes more than a picture holds
    @Test
    void a_graph_too_large_to_read_keeps_the_strongest_and_says_that_it_is_cut() {
        List<String> members = IntStream.range(0, 1999).mapToObj(i -> "M" + i).toList();
        List<RingEvidence> evidence = Stream.of(IdentifierKind.IBAN, IdentifierKind.PHONE, IdentifierKind.EMAIL)
                .map(kind -> new RingEvidence(kind, "x", members, 1999, 2, List.of()))
                .toList();
        GraphStore store = new MemoryGraphStore();
        Ring ring = SmallWorld.ring("BIG", 1, 6, members, evidence, RingStatus.NEW);
        store.ledger().save(SmallWorld.run("1"), new Findings(List.of(ring), List.of(), List.of(), List.of()));
        try (RingworkServer big = RingworkServer.start(store, GUESS, RunningServer.NO_WATCH, ANY_PORT)) {
            JsonNode graph = new Client(big.uri()).json(200, "/rings/BIG/graph");
            assertEquals(false, graph.get("complete").asBoolean());
            assertEquals(2000, graph.get("nodes").size());
            assertEquals("iban:x", graph.get("nodes").get(1999).get("key").asText());
            assertEquals(1999, graph.get("edges").size());
        }
    }
}
