package io.ringwork.graph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.Vendor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventReaderTest {

    private static Collected read(String... lines) {
        List<EventLine> events = new ArrayList<>();
        for (String line : lines) {
            events.add(EventLine.of("events", events.size() + 1, line));
        }
        Collected collected = new Collected();
        new EventReader().read(events, collected);
        assertEquals(lines.length, collected.rowsRead);
        assertEquals(lines.length, collected.records.size() + collected.rejected.size());
        return collected;
    }

    @Test
    void an_event_is_the_row_that_a_file_of_its_table_would_have(@TempDir Path folder) throws IOException {
        String row = "\"vendor_id\": \"V1\", \"name\": \"王小明\", \"tier\": {\"a\": [1, 2]}, \"status\": null}";
        Files.writeString(folder.resolve("vendors.jsonl"), "{" + row + "\n");
        Vendor loaded = (Vendor)
                Collected.read(DataSet.open(folder), Table.VENDORS).records.get(0);
        EventLine event = EventLine.of("vendors.jsonl", 1, "{\"table\": \" Vendors \", " + row);
        Collected collected = new Collected();
        new EventReader().read(List.of(event), collected);
        assertEquals(List.of(loaded), collected.records);
        assertEquals(Map.of("tier", "{\"a\": [1, 2]}"), loaded.extra());
    }

    @Test
    void rows_of_all_tables_come_in_their_order() {
        Collected read = read(
                "{\"table\":\"listings\",\"listing_id\":\"L1\",\"vendor_id\":\"V1\",\"price\":9.50}",
                "{\"table\":\"vendors\",\"vendor_id\":\"V1\"}",
                "{\"vendor_id\":\"V1\",\"kind\":\"phone\",\"value\":\"1\",\"table\":\"identifiers\"}",
                "{\"table\":\"payment_accounts\",\"vendor_id\":\"V1\",\"kind\":\"iban\",\"account\":\"DE\"}",
                "{\"table\":\"shipping_addresses\",\"vendor_id\":\"V1\",\"address\":\"Road 1\"}",
                "{\"table\":\"reports\",\"report_id\":\"R1\",\"listing_id\":\"L1\"}");
        assertEquals(
                List.of(
                        Table.LISTINGS,
                        Table.VENDORS,
                        Table.IDENTIFIERS,
                        Table.PAYMENT_ACCOUNTS,
                        Table.SHIPPING_ADDRESSES,
                        Table.REPORTS),
                read.records.stream().map(SourceRecord::table).toList());
        assertEquals("9.50", String.valueOf(((Listing) read.records.get(0)).price()));
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L),
                read.records.stream().map(row -> row.source().line()).toList());
    }

    @Test
    void a_table_that_is_missing_or_unknown_is_said_with_what_is_allowed() {
        Collected read = read(
                "{\"vendor_id\":\"V1\"}",
                "{\"table\":\"\",\"vendor_id\":\"V1\"}",
                "{\"table\":\"vendor\",\"vendor_id\":\"V1\"}",
                "{\"table\":7,\"vendor_id\":\"V1\"}");
        assertEquals(
                List.of("1:table:MISSING_VALUE", "2:table:MISSING_VALUE", "3:table:BAD_CHOICE", "4:table:BAD_CHOICE"),
                read.issueLines());
        String allowed = "vendors, listings, payment_accounts, shipping_addresses, identifiers, reports";
        assertEquals(
                "table is empty; name one of " + allowed, read.issues().get(0).message());
        assertEquals(
                "table is none of " + allowed + "; did you mean 'vendors'?",
                read.issues().get(2).message());
        assertEquals("table is none of " + allowed, read.issues().get(3).message());
        assertEquals(null, read.issues().get(0).table());
    }

    @Test
    void a_line_that_is_no_row_is_rejected_and_the_next_is_taken() {
        Collected read = read(
                "no json",
                "[1]",
                "{\"table\":\"vendors\"",
                "{\"table\":\"vendors\",\"table\":\"vendors\",\"vendor_id\":\"V1\"}",
                "{\"table\":\"vendors\",\"vendor_id\":\"V1\"} more",
                "{\"table\":\"vendors\",\"name\":\"nobody\",\"country\":\"XX\"}",
                "\u00A0\u2003",
                "x".repeat(RecordSplitter.MAX_RECORD_BYTES + 1),
                "{\"table\":\"vendors\",\"vendor_id\":\"V1\"}");
        assertEquals(
                List.of(
                        "1::BAD_ROW",
                        "2::BAD_ROW",
                        "3::BAD_ROW",
                        "4::BAD_ROW",
                        "5::BAD_ROW",
                        "6:vendor_id:MISSING_VALUE",
                        "6:country:BAD_CHOICE",
                        "7::BAD_ROW",
                        "8::TOO_LONG"),
                read.issueLines());
        assertEquals(Table.VENDORS, read.issues().get(5).table());
        assertEquals(List.of("V1"), read.vendorIds());
    }

    @Test
    void bytes_that_are_no_text_spoil_only_their_own_event() {
        byte[] bytes = "{\"table\":\"vendors\",\"vendor_id\":\"X\"}".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xFF;
        Collected collected = new Collected();
        new EventReader()
                .read(
                        List.of(
                                new EventLine("a", 1, bytes),
                                EventLine.of("b", 1, "{\"table\":\"vendors\",\"vendor_id\":\"V1\"}")),
                        collected);
        assertEquals(List.of("1::BAD_ENCODING"), collected.issueLines());
        assertEquals("b", collected.records.get(0).source().file());
    }

    @Test
    void keys_do_not_pile_up_over_many_events() {
        EventReader reader = new EventReader();
        Collected collected = new Collected();
        for (int i = 0; i < 10_050; i++) {
            String line = "{\"table\":\"vendors\",\"vendor_id\":\"V1\",\"key" + i + "\":\"x\"}";
            reader.read(List.of(EventLine.of("events", i + 1L, line)), collected);
        }
        assertEquals(10_050, collected.records.size());
    }

    @Test
    void rejects_go_on_where_they_ended(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rejects.csv");
        RejectedRow row = read("{}").rejected.get(0);
        try (RejectWriter rejects = RejectWriter.append(file)) {
            rejects.write(row);
            rejects.flush();
            assertEquals(2, Files.readAllLines(file).size());
            assertTrue(rejects.rejectedRows().isEmpty());
        }
        try (RejectWriter rejects = RejectWriter.append(file)) {
            rejects.write(row);
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals("file,row,column,code,message,value", lines.get(0));
        assertEquals(3, lines.size());
        assertEquals(lines.get(1), lines.get(2));
    }
}
