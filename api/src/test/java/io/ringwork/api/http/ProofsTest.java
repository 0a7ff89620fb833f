package io.ringwork.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringwork.graph.store.GraphStore;
import io.ringwork.graph.store.StoreRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs over HTTP. V1 =iban= V2 =address= V3; V1, V2 and V4 use a phone that is a hub. */
class ProofsTest extends RunningServer {

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.get(field).asText()));
        return texts;
    }

    @Test
    void why_names_the_values_their_rarity_who_shares_them_and_the_rows() {
        JsonNode why = client.json(200, "/rings/8F3K/why/V1");
        assertEquals(
                "Without this value V1 stands in no ring with any of the 2 others",
                why.get("sentence").asText());
        assertEquals(1, why.get("items").size());
        JsonNode item = why.get("items").get(0);
        assertEquals(
                "iban " + SmallWorld.IBAN,
                item.get("kind").asText() + " " + item.get("value").asText());
        assertEquals(2, item.get("holders").asInt());
        assertEquals(5, item.get("population").asInt());
        assertEquals(List.of("V1", "V2"), texts(item.get("vendors"), "vendor_id"));
        JsonNode row = item.get("vendors").get(0).get("sources").get(0);
        assertEquals("payment_accounts.csv", row.get("file").asText());
        assertTrue(item.get("sentence").asText().startsWith("V1 and V2 were both paid into IBAN "), item.toString());
        assertTrue(why.get("every_subset_tried").asBoolean());
    }

    @Test
    void the_bits_of_the_items_are_the_total_in_every_decimal() {
        JsonNode why = client.json(200, "/rings/8F3K/why/V2");
        assertEquals(List.of("iban", "address"), texts(why.get("items"), "kind"));
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode item : why.get("items")) {
            sum = sum.add(new BigDecimal(item.get("bits").asText()));
        }
        assertEquals(0, sum.compareTo(new BigDecimal(why.get("total_bits").asText())), why.toString());
    }

    @Test
    void what_cannot_be_proved_is_said() {
        assertEquals(
                "The ring 8F3K has no vendor V4",
                client.json(404, "/rings/8F3K/why/V4").get("detail").asText());
        assertEquals(
                "There is no ring X",
                client.json(404, "/rings/X/why/V1").get("detail").asText());
        JsonNode old = client.json(409, "/rings/OLD/why/V4");
        assertEquals("OUT_OF_DATE", old.get("code").asText());
        assertTrue(old.get("detail").asText().startsWith("The ring OLD was found by an earlier run"));
        JsonNode changed = client.json(409, "/rings/9Q2M/why/V4");
        assertTrue(changed.get("detail").asText().startsWith("The store changed since"), changed.toString());
    }

    @Test
    void paths_come_with_facts_in_plain_english_and_the_hubs_that_were_ignored() {
        JsonNode paths = client.json(200, "/paths?from=V1&to=V3");
        assertEquals("2 links lead from V1 to V3", paths.get("sentence").asText());
        assertEquals(
                "[\"V1\",\"V2\",\"V3\"]",
                paths.get("items").get(0).get("vendors").toString());
        JsonNode fact =
                paths.get("items").get(0).get("links").get(0).get("facts").get(0);
        assertTrue(fact.get("sentence").asText().contains("(2 of 5 vendors)"), fact.toString());
        JsonNode direct = client.json(200, "/paths?from=V1&to=V2");
        assertEquals("V1 and V2 are linked directly", direct.get("sentence").asText());
        assertEquals(List.of("hub", "placeholder"), texts(direct.get("ignored"), "reason"));
        assertEquals(List.of("phone", "email"), texts(direct.get("ignored"), "kind"));
    }

    @Test
    void vendors_that_only_a_hub_joins_have_no_path_and_the_answer_says_why() {
        JsonNode paths = client.json(200, "/paths?from=V1&to=V4");
        assertEquals(0, paths.get("items").size());
        assertEquals(
                "Nothing that counts as evidence links V1 and V4; they share nothing but 1 value that was ignored",
                paths.get("sentence").asText());
        assertEquals(List.of("hub"), texts(paths.get("ignored"), "reason"));
    }

    @Test
    void the_nearest_vendor_with_a_confirmed_report_is_found() {
        JsonNode nobody = client.json(200, "/paths?from=V1&to=confirmed");
        assertTrue(nobody.get("to").isNull());
        assertTrue(nobody.get("sentence").asText().startsWith("No chain of evidence leads from V1"));
        GraphStore store = SmallWorld.filled();
        store.writer().writeReports(List.of(StoreRows.report("R9", "V3", null)));
        try (RingworkServer other = RingworkServer.start(store, GUESS, RunningServer.NO_WATCH, ANY_PORT)) {
            JsonNode found = new Client(other.uri()).json(200, "/paths?from=V1&to=confirmed&k=1");
            assertEquals("V3", found.get("to").asText());
            assertEquals(
                    "2 links lead from V1 to V3, the nearest vendor with a confirmed report",
                    found.get("sentence").asText());
        }
    }

    @Test
    void bad_ends_of_a_path_are_refused() {
        assertEquals(
                "There is no vendor V9",
                client.json(404, "/paths?from=V9&to=V1").get("detail").asText());
        assertEquals(
                "There is no vendor V8",
                client.json(404, "/paths?from=V1&to=V8").get("detail").asText());
        assertEquals(
                "to is the same vendor as from; it must be another one",
                client.json(400, "/paths?from=V1&to=V1").get("detail").asText());
        assertEquals(
                "k is 11; it must be 1 to 10",
                client.json(400, "/paths?from=V1&to=V2&k=11").get("detail").asText());
    }
}
