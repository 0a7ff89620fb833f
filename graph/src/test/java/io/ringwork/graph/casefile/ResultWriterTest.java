package io.ringwork.graph.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.model.VendorRisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultWriterTest {

    @TempDir
    private Path folder;

    private static Ring ring() {
        return new Ring(
                "0A1B2C3D",
                1,
                Standing.RING,
                14.287712379549449,
                List.of(
                        new RingMember(
                                "v\"1\"", 1.0 / 3, 0.1 + 0.2, List.of(new Contribution("base", -6, "Most are not"))),
                        new RingMember("v2", 1, 1e-9, List.of())),
                List.of(List.of("v\"1\"", "v2")),
                List.of(new RingEvidence(
                        IdentifierKind.IBAN,
                        "DE1 – Ü",
                        List.of("v\"1\"", "v2"),
                        2,
                        14.287712379549449,
                        List.of("payment_accounts.csv#0123456789ab"))),
                List.of(new Ring.Bridge("v\"1\"", "v2", 14.287712379549449)),
                Map.of(ReportOutcome.CONFIRMED, 2, ReportOutcome.PENDING, 1),
                Instant.parse("2025-01-01T00:00:00Z"),
                null,
                RingStatus.NEW,
                List.of("ZZZZZZZZ"),
                List.of(new Contribution("shared_iban", 1e7, "2 vendors were paid into IBAN DE1")));
    }

    @Test
    void a_ring_survives_the_way_through_json_in_full() {
        assertEquals(ring(), RingJson.read(RingJson.write(ring())));
    }

    @Test
    void the_line_of_a_ring_has_its_fields_in_order_and_rounded() {
        assertEquals(
                "{\"ring_id\":\"0A1B2C3D\",\"rank\":1,\"standing\":\"ring\",\"score\":14.2877,\"vendors\":[{\"vendor_id\":\"v\\\"1\\\"\","
                        + "\"membership\":0.333333,\"risk\":0.3,\"contributions\":[{\"name\":\"base\",\"bits\":-6,"
                        + "\"sentence\":\"Most are not\"}]},{\"vendor_id\":\"v2\",\"membership\":1,\"risk\":0,"
                        + "\"contributions\":[]}],\"cells\":[[\"v\\\"1\\\"\",\"v2\"]],\"evidence\":[{\"kind\":\"iban\",\"value\":\"DE1 – Ü\",\"vendors\":"
                        + "[\"v\\\"1\\\"\",\"v2\"],\"holders\":2,\"bits\":14.2877,\"sources\":"
                        + "[\"payment_accounts.csv#0123456789ab\"]}],\"reports\":{\"pending\":1,\"confirmed\":2},"
                        + "\"first_seen\":\"2025-01-01T00:00:00Z\",\"last_seen\":null,\"status\":\"new\",\"lineage\":"
                        + "[\"ZZZZZZZZ\"],\"bridges\":[{\"vendor_a\":\"v\\\"1\\\"\",\"vendor_b\":\"v2\",\"bits\":14.2877}],"
                        + "\"contributions\":[{\"name\":\"shared_iban\",\"bits\":10000000,\"sentence\":"
                        + "\"2 vendors were paid into IBAN DE1\"}]}",
                RingJson.writeRounded(ring()));
    }

    @Test
    void parts_of_a_link_stand_behind_its_facts_for_and_against() throws IOException {
        Link link = new Link(
                "a",
                "b",
                13,
                List.of(new SharedFact(IdentifierKind.EMAIL, "x@y.example", 10.5)),
                2,
                0,
                List.of(new Link.Part("name", 4), new Link.Part("household", -3.5)));
        ResultWriter.write(new Findings(List.of(), List.of(), List.of(link), List.of()), folder.resolve("new/out"));
        assertEquals(
                "vendor_a,vendor_b,bits,evidence\na,b,13,email=x@y.example: 10.5; timing: 2; name: 4; household: -3.5\n",
                text("links.csv"));
    }

    @Test
    void text_that_is_no_ring_is_refused() {
        for (String text : List.of("", "{", "[]", "{\"ring_id\":\"x\"}", "{\"ring_id\":5}")) {
            assertThrows(IllegalArgumentException.class, () -> RingJson.read(text), text);
        }
    }

    @Test
    void files_have_their_columns_line_feeds_and_quotes_where_needed() throws IOException {
        Findings findings = new Findings(
                List.of(ring()),
                List.of(
                        new VendorRisk("v,1", "0A1B2C3D", 1.0 / 3, 2.0 / 3, 1),
                        new VendorRisk("v2", null, 0, 0.015384615384615385, 2)),
                List.of(new Link(
                        "v,1",
                        "v2",
                        20.00005,
                        List.of(
                                new SharedFact(IdentifierKind.IBAN, "DE1", 14.5),
                                new SharedFact(IdentifierKind.ADDRESS, "a;b\\c", 5.50005)))),
                List.of(new SuppressedValue(IdentifierKind.ADDRESS, "dock", 2412, 25, "hub")));
        ResultWriter.write(findings, folder.resolve("new/out"));
        assertEquals(RingJson.writeRounded(ring()) + "\n", text("rings.jsonl"));
        assertEquals(
                "vendor_id,ring_id,membership,risk,rank\n\"v,1\",0A1B2C3D,0.333333,0.666667,1\nv2,,0,0.015385,2\n",
                text("vendors.csv"));
        assertEquals("""
                vendor_a,vendor_b,bits,evidence
                "v,1",v2,20.0001,iban=DE1: 14.5; address=a\\;b\\\\c: 5.5001
                """, text("links.csv"));
        assertEquals("kind,value,vendors,threshold,reason\naddress,dock,2412,25,hub\n", text("suppressed.csv"));
        ResultWriter.write(new Findings(List.of(), List.of(), List.of(), List.of()), folder.resolve("new/out"));
        assertTrue(text("rings.jsonl").isEmpty(), "files are written over");
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("new/out").resolve(file));
    }
}
