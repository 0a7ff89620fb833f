package io.ringwork.graph.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.ReporterKind;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.VendorStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldTest {

    @TempDir
    Path temporary;

    private Path write(String name, WorldParameters parameters) throws IOException {
        Path folder = temporary.resolve(name);
        World.of(parameters).write(folder, temporary.resolve(name + ".truth"));
        return folder;
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        Path first = write("first", WorldParameters.of(300, 900, 11));
        Path second = write("second", WorldParameters.of(300, 900, 11));
        for (Table table : Table.values()) {
            assertArrayEquals(
                    Files.readAllBytes(first.resolve(table.word() + ".csv")),
                    Files.readAllBytes(second.resolve(table.word() + ".csv")),
                    table.word());
        }
        for (String truth : List.of("rings.csv", "decoys.csv", "cells.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(temporary.resolve("first.truth").resolve(truth)),
                    Files.readAllBytes(temporary.resolve("second.truth").resolve(truth)),
                    truth);
        }
    }

    @Test
    void another_seed_gives_other_bytes_in_every_table() throws IOException {
        Path first = write("first", WorldParameters.of(300, 900, 11));
        Path second = write("second", WorldParameters.of(300, 900, 12));
        for (Table table : Table.values()) {
            assertFalse(
                    Files.mismatch(first.resolve(table.word() + ".csv"), second.resolve(table.word() + ".csv")) == -1,
                    table.word());
        }
    }

    @Test
    void a_vendor_does_not_depend_on_the_order_in_which_vendors_are_composed() {
        World forwards = World.of(WorldParameters.of(200, 400, 5));
        World backwards = World.of(WorldParameters.of(200, 400, 5));
        List<String> up = Stream.iterate(0, v -> v + 1)
                .limit(200)
                .map(v -> describe(forwards.dossier(v)))
                .toList();
        List<String> down = Stream.iterate(199, v -> v - 1)
                .limit(200)
                .map(v -> describe(backwards.dossier(v)))
                .toList();
        for (int v = 0; v < 200; v++) {
            assertEquals(up.get(v), down.get(199 - v));
        }
    }

    private static String describe(Dossier dossier) {
        return dossier.company + " " + dossier.accounts + dossier.marks + dossier.homes + dossier.registered;
    }

    @Test
    void the_truth_is_no_part_of_the_data_set() throws IOException {
        Path folder = write("world", WorldParameters.of(300, 900, 11));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    Set.of(
                            "vendors.csv",
                            "listings.csv",
                            "payment_accounts.csv",
                            "shipping_addresses.csv",
                            "identifiers.csv",
                            "reports.csv"),
                    Set.copyOf(files.map(file -> file.getFileName().toString()).toList()));
        }
        for (Table table : Table.values()) {
            String text = Files.readString(folder.resolve(table.word() + ".csv"));
            assertFalse(text.contains("ring-0") || text.contains("decoy-0"), table.word());
        }
    }

    @Test
    void a_truth_folder_inside_the_data_set_is_refused_and_nothing_is_written() {
        Path folder = temporary.resolve("world");
        World world = World.of(WorldParameters.of(50, 50, 1));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> world.write(folder, folder.resolve("truth")));
        assertTrue(refused.getMessage().contains("choose a folder beside it"), refused.getMessage());
        assertFalse(Files.exists(folder));
    }

    @Test
    void all_rows_obey_the_contract() throws IOException {
        Path folder = write("world", WorldParameters.demo());
        Set<String> vendors = new HashSet<>();
        for (Map<String, String> row : WorldFiles.rows(folder.resolve("vendors.csv"))) {
            assertTrue(vendors.add(row.get("vendor_id")), row.toString());
            assertTrue(row.get("name").length() > 1, row.toString());
            assertTrue(row.get("country").isEmpty() || row.get("country").matches("CN|DE|GB|US|TR|IT|PL|HK"));
            Instant registered = Instant.parse(row.get("registered_at"));
            assertTrue(registered.isBefore(Instant.parse("2026-07-01T00:00:00Z")), row.toString());
            assertTrue(row.get("status").isEmpty()
                    || VendorStatus.find(row.get("status")).isPresent());
            assertEquals(
                    row.get("status").equals("removed"), !row.get("removed_at").isEmpty(), row.toString());
            if (!row.get("removed_at").isEmpty()) {
                assertTrue(registered.isBefore(Instant.parse(row.get("removed_at"))), row.toString());
            }
        }
        Set<String> listings = new HashSet<>();
        for (Map<String, String> row : WorldFiles.rows(folder.resolve("listings.csv"))) {
            assertTrue(listings.add(row.get("listing_id")), row.toString());
            assertTrue(vendors.contains(row.get("vendor_id")), row.toString());
            assertTrue(row.get("image_hash").matches("[0-9a-f]{16}"), row.toString());
            Instant.parse(row.get("listed_at"));
            if (!row.get("price").isEmpty()) {
                assertTrue(new BigDecimal(row.get("price")).signum() > 0, row.toString());
                Currency.getInstance(row.get("currency"));
            }
        }
        assertEquals(2_000, vendors.size());
        assertEquals(8_000, listings.size());
        checkUses(folder, vendors);
        checkReports(folder, vendors, listings);
    }

    private static void checkUses(Path folder, Set<String> vendors) throws IOException {
        for (String table : List.of("payment_accounts", "shipping_addresses", "identifiers")) {
            for (Map<String, String> row : WorldFiles.rows(folder.resolve(table + ".csv"))) {
                assertTrue(vendors.contains(row.get("vendor_id")), row.toString());
                LocalDate first = LocalDate.parse(row.get("first_seen"));
                assertTrue(
                        row.get("last_seen").isEmpty()
                                || !LocalDate.parse(row.get("last_seen")).isBefore(first),
                        row.toString());
                String value = row.getOrDefault("value", row.getOrDefault("account", row.get("address")));
                assertFalse(value.isBlank(), row.toString());
                if (row.containsKey("kind")) {
                    assertTrue(IdentifierKind.find(row.get("kind")).isPresent(), row.toString());
                } else {
                    assertTrue(row.get("role").matches("ships_from|returns_to|registered|warehouse"), row.toString());
                }
            }
        }
    }

    private static void checkReports(Path folder, Set<String> vendors, Set<String> listings) throws IOException {
        Set<String> ids = new HashSet<>();
        for (Map<String, String> row : WorldFiles.rows(folder.resolve("reports.csv"))) {
            assertTrue(ids.add(row.get("report_id")), row.toString());
            assertFalse(row.get("vendor_id").isEmpty() && row.get("listing_id").isEmpty(), row.toString());
            assertTrue(row.get("vendor_id").isEmpty() || vendors.contains(row.get("vendor_id")));
            assertTrue(row.get("listing_id").isEmpty() || listings.contains(row.get("listing_id")));
            assertTrue(ReporterKind.find(row.get("reporter_kind")).isPresent(), row.toString());
            assertTrue(ReportOutcome.find(row.get("outcome")).isPresent(), row.toString());
            Instant.parse(row.get("filed_at"));
        }
        assertTrue(ids.size() > 100, "reports: " + ids.size());
    }

    @Test
    void files_are_utf8_without_a_mark_and_lines_end_as_rfc_4180_says() throws IOException {
        Path folder = write("world", WorldParameters.of(200, 300, 3));
        String text = Files.readString(folder.resolve("vendors.csv"), StandardCharsets.UTF_8);
        assertTrue(
                text.startsWith("vendor_id,name,legal_name,marketplace,country,registered_at,status,removed_at\r\n"));
        assertTrue(text.endsWith("\r\n"));
        assertTrue(text.contains("有限公司"));
    }

    @Test
    void ibans_pass_their_check_and_phones_are_valid_in_their_country() throws IOException {
        Path folder = write("world", WorldParameters.demo());
        WorldFiles files = new WorldFiles(folder, temporary.resolve("world.truth"));
        int ibans = 0;
        for (Map<String, String> row : WorldFiles.rows(folder.resolve("payment_accounts.csv"))) {
            if (row.get("kind").equals("iban")) {
                String iban = WorldFiles.iban(row.get("account"));
                assertTrue(org.iban4j.IbanUtil.isValid(iban), iban);
                ibans++;
            }
        }
        assertTrue(ibans > 500, "IBANs: " + ibans);
        for (Map<String, String> row : WorldFiles.rows(folder.resolve("identifiers.csv"))) {
            String value = row.get("value");
            boolean placeholder =
                    Set.of("000000", "N/A", "12345678", "+00 000 000000").contains(value);
            if (row.get("kind").equals("phone") && !placeholder) {
                assertFalse(files.phone(value, row.get("vendor_id")).startsWith("invalid"), row.toString());
            }
        }
    }

    @Test
    void addresses_of_machines_and_mail_belong_to_ranges_for_documentation() throws IOException {
        Path folder = write("world", WorldParameters.demo());
        for (Map<String, String> row : WorldFiles.rows(folder.resolve("identifiers.csv"))) {
            String value = row.get("value").toLowerCase(Locale.ROOT);
            switch (row.get("kind")) {
                case "ip" ->
                    assertTrue(value.matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+|2001:db8:.*"), value);
                case "email" ->
                    assertTrue(
                            value.matches(".*(@example\\.(com|net|org)|\\.example)")
                                    || value.matches("invented.*@(gmail|googlemail)\\.com"),
                            value);
                case "website" -> assertTrue(value.matches(".*\\.example(/.*)?"), value);
                default -> {}
            }
        }
    }

    @Test
    void the_demo_has_every_typology_and_every_decoy_and_a_twentieth_of_its_vendors_in_rings() throws IOException {
        Path folder = write("world", WorldParameters.demo());
        WorldFiles files = new WorldFiles(folder, temporary.resolve("world.truth"));
        for (Typology typology : Typology.values()) {
            assertFalse(files.ringsOf(typology).isEmpty(), typology.word());
        }
        for (DecoyKind kind : DecoyKind.values()) {
            boolean noise = kind == DecoyKind.RECYCLED_PHONE || kind == DecoyKind.CHANCE;
            assertEquals(!noise, files.kinds.containsValue(kind.word()), kind.word());
        }
        int members = files.rings.values().stream().mapToInt(List::size).sum();
        assertTrue(members >= 80 && members <= 120, "vendors in rings: " + members);
        files.rings.forEach((ring, vendors) ->
                assertTrue(vendors.size() >= 3 && vendors.size() <= 25, ring + " has " + vendors.size()));
    }

    @ParameterizedTest
    @CsvSource({"50,50", "200,800", "20000,80000"})
    void worlds_of_any_size_have_the_rows_that_were_asked_for(int vendors, int listings) throws IOException {
        WorldSummary summary = World.of(WorldParameters.of(vendors, listings, 1))
                .write(temporary.resolve("world"), temporary.resolve("truth"));
        assertEquals(vendors, summary.vendors());
        assertEquals(listings, summary.listings());
        assertEquals(
                vendors,
                WorldFiles.rows(temporary.resolve("world").resolve("vendors.csv"))
                        .size());
        assertEquals(
                listings,
                WorldFiles.rows(temporary.resolve("world").resolve("listings.csv"))
                        .size());
    }

    @Test
    void wrong_numbers_are_refused_with_the_value_and_what_is_allowed() {
        String tooFew = assertThrows(IllegalArgumentException.class, () -> WorldParameters.of(10, 100, 1))
                .getMessage();
        assertTrue(tooFew.contains("vendors is 10") && tooFew.contains("50 to 20000000"), tooFew);
        String noListings = assertThrows(IllegalArgumentException.class, () -> WorldParameters.of(100, 99, 1))
                .getMessage();
        assertTrue(noListings.contains("listings is 99") && noListings.contains("at least"), noListings);
        String share = assertThrows(
                        IllegalArgumentException.class, () -> new WorldParameters.Noise(1.5, 0, 0, 0, 0, 0, 0))
                .getMessage();
        assertTrue(share.contains("typingErrors is 1.5"), share);
    }
}
