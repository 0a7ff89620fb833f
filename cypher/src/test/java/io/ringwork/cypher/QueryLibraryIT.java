package io.ringwork.cypher;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.cypher.library.Query;
import io.ringwork.cypher.library.QueryLibrary;
import io.ringwork.graph.model.Contribution;
import io.ringwork.graph.model.Findings;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.ReporterKind;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.model.Run;
import io.ringwork.graph.model.SharedFact;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.model.SuppressedValue;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorRisk;
import io.ringwork.graph.model.VendorStatus;
import io.ringwork.graph.store.StoreRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every named query runs over a small store and answers what is known of it. */
class QueryLibraryIT {

    private static final QueryLimits LIMITS = new QueryLimits(1_000, 30_000);
    private static final Instant REMOVED = Instant.parse("2025-03-01T00:00:00Z");

    /** What each query says of the store, with the parameters that it needs. */
    private static final List<Answer> ANSWERS = List.of(
            new Answer(
                    "shared-with",
                    Map.of("vendor", "V1"),
                    "[V2, null, iban, DE1, PAID_INTO, PAID_INTO, 2],"
                            + " [V2, null, phone, +1, USES, USES, 3], [V3, null, phone, +1, USES, USES, 3]"),
            new Answer(
                    "strongest-paths",
                    Map.of("from", "V1", "to", "V3"),
                    "[[V1, V2, V3], [14.0, 5.0], [[iban:DE1, phone:+1], [phone:+1]], 5.0]"),
            new Answer(
                    "back-after-removal",
                    Map.of("days", "30"),
                    "[V2, null, 2025-03-11T00:00Z, V1, 2025-03-01T00:00Z, [iban:DE1, phone:+1]]"),
            new Answer("most-listings", Map.of(), "[V1, null, 2, 1], [V2, null, 1, 1]"),
            new Answer("highest-risk", Map.of("minRisk", "0.7"), "[1, V1, null, 0.9, RING1, removed]"),
            new Answer("by-country", Map.of(), "[, 2, 0], [DE, 2, 1]"),
            new Answer("most-used", Map.of("kind", "phone"), "[phone, +1, 3, usable, [+1]]"),
            new Answer("hubs", Map.of(), "[phone, +1, 3, 2, 20260101T000000Z]"),
            new Answer("ignored-by-reason", Map.of(), "[hub, phone, 1, 3, +1], [placeholder, email, 1, 2, none]"),
            new Answer("recently-seen", Map.of("since", "2025-05-01"), "[iban, DE1, 2025-06-01T00:00Z, 1, 2]"),
            new Answer(
                    "shortest-connection",
                    Map.of("from", "iban:DE1", "to", "device:d4"),
                    "[[iban:DE1, V1, email:none, V4, device:d4], [PAID_INTO, USES, USES, USES], 4]"),
            new Answer(
                    "members",
                    Map.of("ring", "RING1"),
                    "[V1, null, DE, removed, 1.0, 0.9], [V2, null, DE, active, 0.5, 0.6], [V3, null, null, null, 0.25, 0.3]"),
            new Answer("evidence", Map.of("ring", "RING1"), "[phone, +1, 5.0, 3, 3], [iban, DE1, 10.0, 2, 2]"),
            new Answer("countries", Map.of("ring", "RING1"), "[DE, 2, [V1, V2]], [, 1, [V3]]"),
            new Answer("brands", Map.of("ring", "RING1"), "[North Ridge, 3, 2]"),
            new Answer("ranked", Map.of(), "[1, RING1, 41.5, 3, new]"),
            new Answer("by-brand", Map.of(), "[North Ridge, 3, 1, 2]"),
            new Answer("reporters-dismissed", Map.of(), "[Alpine, 2, 2, 1.0]"),
            new Answer(
                    "about-vendor",
                    Map.of("vendor", "V1", "outcomes", "confirmed"),
                    "[R1, L1, North Ridge, copy, North Ridge, confirmed, 2025-09-22T00:00Z]"),
            new Answer(
                    "data-quality",
                    Map.of(),
                    "[device, 1, 1, 0, 0, 0], [email, 1, 0, 1, 0, 1], [iban, 1, 1, 0, 0, 1], [image, 1, 1, 0, 0, 0],"
                            + " [phone, 1, 1, 0, 0, 1]"),
            new Answer(
                    "runs", Map.of(), "[20260101T000000Z, 2025-03-20T08:30:00.123456789Z, 2025-09-22T00:00Z, 2, 1]"));

    @TempDir
    static Path folder;

    private static Neo4jGraphStore store;

    private record Answer(String query, Map<String, String> parameters, String rows) {}

    @BeforeAll
    static void start() {
        // V1 - iban DE1 - V2; V1, V2, V3 - phone +1; V1, V4 - email none, a placeholder; V4 - device d4
        store = Neo4jGraphStore.embedded(folder);
        store.writer()
                .writeVendors(List.of(
                        vendor("V1", "DE", null, VendorStatus.REMOVED, REMOVED),
                        vendor("V2", "DE", Instant.parse("2025-03-11T00:00:00Z"), VendorStatus.ACTIVE, null),
                        vendor("V3", null, null, null, null),
                        vendor("V4", null, null, null, null)));
        store.writer()
                .writeListings(List.of(
                        StoreRows.listing("L1", "V1", "North Ridge", "00ff00ff00ff00ff"),
                        StoreRows.listing("L2", "V1", "North Ridge", null),
                        StoreRows.listing("L3", "V2", "North Ridge", null)));
        Identifier nothing = new Identifier(IdentifierKind.EMAIL, "none", IdentifierQuality.PLACEHOLDER);
        store.writer()
                .writeUses(List.of(
                        StoreRows.seen(
                                StoreRows.use("V1", IdentifierKind.IBAN, "DE1", 1),
                                null,
                                Instant.parse("2025-06-01T00:00:00Z")),
                        StoreRows.use("V2", IdentifierKind.IBAN, "DE1", 2),
                        StoreRows.use("V1", IdentifierKind.PHONE, "+1", 3),
                        StoreRows.use("V2", IdentifierKind.PHONE, "+1", 4),
                        StoreRows.use("V3", IdentifierKind.PHONE, "+1", 5),
                        StoreRows.use("V1", nothing, "none", 6),
                        StoreRows.use("V4", nothing, "none", 7),
                        StoreRows.use("V4", IdentifierKind.DEVICE, "d4", 8)));
        store.writer()
                .writeReports(List.of(
                        report("R1", null, "L1", "North Ridge", ReportOutcome.CONFIRMED),
                        report("R2", "V1", null, "Alpine", ReportOutcome.DISMISSED),
                        report("R3", "V2", null, "Alpine", ReportOutcome.DISMISSED)));
        save();
    }

    private static void save() {
        SharedFact iban = new SharedFact(IdentifierKind.IBAN, "DE1", 10);
        SharedFact phone = new SharedFact(IdentifierKind.PHONE, "+1", 5);
        Ring ring = new Ring(
                "RING1",
                1,
                Standing.RING,
                41.5,
                List.of(member("V1", 1, 0.9), member("V2", 0.5, 0.6), member("V3", 0.25, 0.3)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                null,
                RingStatus.NEW,
                List.of(),
                List.of(new Contribution("shared_iban", 10, "2 vendors were paid into one IBAN")));
        store.ledger()
                .save(
                        new Run(
                                "20260101T000000Z",
                                StoreRows.SPRING,
                                StoreRows.AUTUMN,
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                "",
                                Map.of()),
                        new Findings(
                                List.of(ring),
                                List.of(
                                        new VendorRisk("V1", "RING1", 1, 0.9, 1),
                                        new VendorRisk("V2", "RING1", 0.5, 0.6, 2)),
                                List.of(
                                        new Link("V1", "V2", 14, List.of(iban, phone)),
                                        new Link("V2", "V3", 5, List.of(phone))),
                                List.of(
                                        new SuppressedValue(IdentifierKind.PHONE, "+1", 3, 2, "hub"),
                                        new SuppressedValue(IdentifierKind.EMAIL, "none", 2, 0, "placeholder"))));
    }

    private static Vendor vendor(String id, String country, Instant registered, VendorStatus status, Instant removed) {
        return new Vendor(
                id,
                null,
                null,
                null,
                country,
                registered,
                status,
                removed,
                Map.of(),
                StoreRows.source("vendors.csv", id.charAt(1)));
    }

    private static Report report(String id, String vendorId, String listingId, String reporter, ReportOutcome outcome) {
        return new Report(
                id,
                vendorId,
                listingId,
                reporter,
                ReporterKind.BRAND_OWNER,
                "North Ridge",
                "copy",
                StoreRows.AUTUMN,
                outcome,
                Map.of(),
                StoreRows.source("reports.csv", id.charAt(1)));
    }

    private static RingMember member(String vendorId, double membership, double risk) {
        return new RingMember(vendorId, membership, risk, List.of());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @TestFactory
    List<DynamicTest> every_query_answers_what_is_known() {
        QueryLibrary library = QueryLibrary.load();
        List<DynamicTest> tests = new ArrayList<>();
        for (Answer answer : ANSWERS) {
            tests.add(DynamicTest.dynamicTest(answer.query(), () -> {
                Query query = library.get(answer.query());
                CypherResult result = store.query(query.text(), query.parse(answer.parameters()), LIMITS);
                assertTrue(result.complete());
                assertEquals("[" + answer.rows() + "]", result.rows().toString());
            }));
        }
        return tests;
    }

    @Test
    void every_query_is_asked_here() {
        List<String> asked = ANSWERS.stream().map(Answer::query).sorted().toList();
        assertEquals(
                QueryLibrary.load().list().stream().map(Query::name).sorted().toList(), asked);
    }

    @Test
    void every_example_of_the_data_model_runs() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "data-model.md"), StandardCharsets.UTF_8);
        Matcher block = Pattern.compile("```cypher\\n(.*?)```", Pattern.DOTALL).matcher(page);
        int examples = 0;
        while (block.find()) {
            assertFalse(
                    store.query(block.group(1), Map.of("vendor", "V1"), LIMITS)
                            .rows()
                            .isEmpty(),
                    block.group(1));
            examples++;
        }
        assertTrue(examples >= 5);
    }

    @Test
    void every_query_takes_values_that_find_nothing() {
        assertAll(QueryLibrary.load().list().stream().map(query -> () -> {
            Map<String, String> given = new TreeMap<>();
            query.parameters().stream()
                    .filter(parameter -> parameter.defaultText().isEmpty())
                    .forEach(parameter -> given.put(parameter.name(), "nothing '\"`"));
            store.query(query.text(), query.parse(given), LIMITS);
        }));
    }
}
