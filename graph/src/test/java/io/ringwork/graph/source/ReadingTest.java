package io.ringwork.graph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import io.ringwork.graph.model.AddressUse;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.PaymentUse;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.ReporterKind;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    @TempDir
    Path folder;

    @Test
    void every_table_is_read_with_its_types() {
        Folders.write(
                folder,
                "vendors.csv",
                "name,vendor_id,country,registered_at,status,note\n Ann ,1,uk,2024-02-29,Active,kept\n");
        Folders.write(folder, "listings.csv", """
            listing_id,vendor_id,price,currency,listed_at,image_hash
            l1,1,12.50,eur,2024-01-01T10:00:00+02:00,00FF00ff00ff00ff
            """);
        Folders.write(folder, "payment_accounts.csv", "vendor_id,kind,account\n1,Other,x\n1,iban,DE00\n");
        Folders.write(
                folder,
                "shipping_addresses.csv",
                "vendor_id,role,address,country\n1,warehouse,Road 1,Germany\n1,,Road 2,de\n1,registered,Road 3,\n");
        Folders.write(folder, "identifiers.csv", "vendor_id,kind,value\n1,phone,+49 1\n");
        Folders.write(
                folder,
                "reports.csv",
                "report_id,listing_id,reporter_kind,outcome\nr1,l1,brand_owner,counter_noticed\n");

        Vendor vendor = (Vendor) only(Table.VENDORS);
        assertEquals("Ann", vendor.name());
        assertEquals("GB", vendor.country());
        assertEquals(Instant.parse("2024-02-29T00:00:00Z"), vendor.registeredAt());
        assertEquals(VendorStatus.ACTIVE, vendor.status());
        assertEquals(Map.of("note", "kept"), vendor.extra());
        Listing listing = (Listing) only(Table.LISTINGS);
        assertEquals(new BigDecimal("12.50"), listing.price());
        assertEquals("EUR", listing.currency());
        assertEquals(Instant.parse("2024-01-01T08:00:00Z"), listing.listedAt());
        assertEquals("00ff00ff00ff00ff", listing.imageHash());
        List<SourceRecord> accounts = read(Table.PAYMENT_ACCOUNTS).records;
        assertEquals(IdentifierKind.OTHER_ACCOUNT, ((PaymentUse) accounts.get(0)).kind());
        assertEquals(IdentifierKind.IBAN, ((PaymentUse) accounts.get(1)).kind());
        List<SourceRecord> addresses = read(Table.SHIPPING_ADDRESSES).records;
        assertEquals(UseRole.SHIPS_FROM, ((AddressUse) addresses.get(0)).role());
        assertEquals(Map.of("role", "warehouse"), addresses.get(0).extra());
        assertEquals("Germany", ((AddressUse) addresses.get(0)).address().country());
        assertEquals(UseRole.SHIPS_FROM, ((AddressUse) addresses.get(1)).role());
        assertEquals("DE", ((AddressUse) addresses.get(1)).address().country());
        assertEquals(UseRole.REGISTERED_AT, ((AddressUse) addresses.get(2)).role());
        assertEquals(IdentifierKind.PHONE, ((IdentifierUse) only(Table.IDENTIFIERS)).kind());
        Report report = (Report) only(Table.REPORTS);
        assertEquals(ReporterKind.BRAND_OWNER, report.reporterKind());
        assertEquals(ReportOutcome.COUNTER_NOTICED, report.outcome());
    }

    @Test
    void a_row_with_two_bad_columns_is_one_reject_with_two_issues() {
        Folders.write(
                folder, "vendors.csv", "vendor_id,country,registered_at\n1,Germany,31.05.2024\n2,DE,2024-05-31\n");

        Collected read = read(Table.VENDORS);

        assertEquals(1, read.rejected.size());
        assertEquals(List.of("2:country:BAD_CHOICE", "2:registered_at:BAD_DATE"), read.issueLines());
        assertEquals(List.of("2"), read.vendorIds());
    }

    @Test
    void values_that_a_column_does_not_allow_are_rejects_by_their_code() {
        Folders.write(folder, "vendors.csv", "vendor_id\n1\n");
        Folders.write(folder, "listings.csv", """
            listing_id,vendor_id,price,currency,listed_at,image_hash
            1,1,"1,000",EUR,,
            2,1,,€,,
            3,1,,,2024-02-30,
            4,1,,,2024-01-01T10:00:00,
            5,1,,,,00ff
            ,1,,,,
            7,,,,,
            8,1,1e3,,,
            9,1,1e999999999,,,
            """);
        Folders.write(folder, "payment_accounts.csv", "vendor_id,kind,account\n1,email,x\n1,,x\n1,iban,\n");
        Folders.write(folder, "identifiers.csv", "vendor_id,kind,value\n1,iban,x\n1,address,x\n1,image,x\n");
        Folders.write(folder, "reports.csv", "report_id,vendor_id,listing_id\nr1,,\n");

        assertEquals(
                List.of(
                        "2:price:BAD_NUMBER",
                        "3:currency:BAD_CHOICE",
                        "4:listed_at:BAD_DATE",
                        "5:listed_at:BAD_DATE",
                        "6:image_hash:BAD_NUMBER",
                        "7:listing_id:MISSING_VALUE",
                        "8:vendor_id:MISSING_VALUE",
                        "10:price:BAD_NUMBER"),
                read(Table.LISTINGS).issueLines());
        assertEquals(
                List.of("2:kind:BAD_CHOICE", "3:kind:MISSING_VALUE", "4:account:MISSING_VALUE"),
                read(Table.PAYMENT_ACCOUNTS).issueLines());
        assertEquals(
                List.of("2:kind:BAD_CHOICE", "3:kind:BAD_CHOICE", "4:kind:BAD_CHOICE"),
                read(Table.IDENTIFIERS).issueLines());
        assertEquals(List.of("2:vendor_id:MISSING_VALUE"), read(Table.REPORTS).issueLines());
    }

    @Test
    void all_line_ends_are_lines_and_empty_lines_are_none() {
        Folders.write(folder, "vendors.csv", "vendor_id,name\r1,a\r\n\n2,\"b\r\nb\"\n\r\r3,c");

        Collected read = read(Table.VENDORS);

        assertEquals(List.of("1", "2", "3"), read.vendorIds());
        assertEquals(
                List.of(2L, 4L, 8L),
                read.records.stream().map(r -> r.source().line()).toList());
        assertEquals("b\r\nb", ((Vendor) read.records.get(1)).name());
    }

    @Test
    void json_lines_keep_nested_values_as_their_text_and_reject_what_is_no_object() {
        Folders.write(folder, "vendors.jsonl", """
            {"vendor_id": 7, "name": null, "tags": [1, 2.50 ,{"a":"é"}], "ok": true, "big": 1.10}

            [1]
            {"vendor_id":
            {"vendor_id":"8"} x
            {"vendor_id":"9","vendor_id":"10"}
            {"name":"no id"}
            {"vendor_id":"a\\u0000"}
            {"vendor_id":"11"}\
            """);

        Collected read = read(Table.VENDORS);

        assertEquals(List.of("7", "11"), read.vendorIds());
        assertEquals(
                Map.of("tags", "[1, 2.50 ,{\"a\":\"é\"}]", "ok", "true", "big", "1.10"),
                read.records.get(0).extra());
        assertEquals(
                List.of(
                        "3::BAD_ROW",
                        "4::BAD_ROW",
                        "5::BAD_ROW",
                        "6::BAD_ROW",
                        "7:vendor_id:MISSING_VALUE",
                        "8:vendor_id:BAD_ENCODING"),
                read.issueLines());
    }

    @Test
    void plain_and_gzipped_files_with_or_without_a_byte_order_mark_say_the_same() throws IOException {
        String csv = "\ufeffvendor_id,name\n1,\"a \"\"quoted\"\" name\"\n2,b\n";
        Folders.write(folder, "vendors.csv", csv);
        List<SourceRecord> plain = read(Table.VENDORS).records;
        Files.delete(folder.resolve("vendors.csv"));
        Folders.write(folder, "vendors.csv.gz", Folders.gzip(csv.substring(1).getBytes(StandardCharsets.UTF_8)));
        List<SourceRecord> packed = read(Table.VENDORS).records;

        assertEquals("a \"quoted\" name", ((Vendor) plain.get(0)).name());
        assertEquals(
                plain.stream().map(r -> r.source().digest()).toList(),
                packed.stream().map(r -> r.source().digest()).toList());
    }

    @Test
    void a_digest_says_what_the_row_says_wherever_it_stands() throws IOException {
        Folders.write(folder, "vendors.csv", "vendor_id,name\n1,a\n2,b\n");
        DataSet first = DataSet.open(folder);
        List<SourceRecord> before = Collected.read(first, Table.VENDORS).records;
        String digest = first.digest();
        Folders.write(folder, "vendors.csv", "vendor_id,name\n\n2,b\n1,a\n");
        List<SourceRecord> after = read(Table.VENDORS).records;

        assertEquals(before.get(0).source().digest(), after.get(1).source().digest());
        assertNotEquals(before.get(0).source().digest(), after.get(0).source().digest());
        // SHA-256 of "1", U+001F, "a".
        assertEquals(Row.sha256().digest("1\u001fa".getBytes(StandardCharsets.UTF_8))[0], (byte)
                Integer.parseInt(before.get(0).source().digest().substring(0, 2), 16));
        assertTrue(digest.matches("[0-9a-f]{64}"));
        assertNotEquals(digest, DataSet.open(folder).digest());
    }

    @Test
    void progress_adds_up_to_the_bytes_on_disk() {
        Folders.write(folder, "vendors.csv", "vendor_id\n" + "x\n".repeat(100_000));
        DataSet data = DataSet.open(folder);

        assertEquals(data.totalBytes(), Collected.read(data, Table.VENDORS).bytes);
        assertEquals(List.of(new DataFile("vendors.csv", 200_010)), data.files());
    }

    @Test
    void good_csv_is_split_as_fastcsv_splits_it() throws IOException {
        for (long seed : List.of(11L, 12L, 13L, 14L, 15L)) {
            String csv = randomCsv(new Random(seed));
            List<List<String>> expected = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(csv).stream()
                    .map(record -> record.getFields())
                    .toList();
            CsvRows rows = new CsvRows(
                    new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                    new TextFormat(TextFormat.Kind.CSV, StandardCharsets.UTF_8, ',', '"', false, RecordSplitter.NONE),
                    Columns.numbered(3));
            List<List<String>> actual = new ArrayList<>();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                actual.add(List.of(row.values()));
            }
            assertEquals(expected, actual, "seed " + seed);
        }
    }

    @Test
    void the_reject_file_has_a_line_for_each_issue_and_counts_rows() throws IOException {
        Folders.write(folder, "vendors.csv", "vendor_id,country,registered_at\n1,\"Ger\nmany\",x\n,DE,\n3,DE,\n");
        Path file = folder.resolve("rejects.csv");
        try (RejectWriter writer = new RejectWriter(file)) {
            read(Table.VENDORS).rejected.forEach(writer::write);

            assertEquals(Map.of(Table.VENDORS, 2L), writer.rejectedRows());
            assertEquals(
                    Map.of(
                            ImportIssue.Code.BAD_CHOICE,
                            1L,
                            ImportIssue.Code.BAD_DATE,
                            1L,
                            ImportIssue.Code.MISSING_VALUE,
                            1L),
                    writer.issueCounts().get(Table.VENDORS));
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals("file,row,column,code,message,value", lines.get(0));
        assertEquals(4, lines.size());
        assertTrue(lines.get(1).startsWith("vendors.csv,2,country,BAD_CHOICE,"), lines.get(1));
        assertTrue(lines.get(1).endsWith(",Ger\\nmany"), lines.get(1));
    }

    private static String randomCsv(Random random) {
        List<String> values =
                List.of("", "a", "\"\"", "\"q\"\"q\"", "\"x,y\"", "\"two\nlines\"", "\"é\r\n漢\"", " b ", "i\"n");
        return random.ints(400)
                .mapToObj(row ->
                        random.ints(3, 0, values.size()).mapToObj(values::get).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
    }

    private SourceRecord only(Table table) {
        Collected read = read(table);
        assertEquals(List.of(), read.issueLines());
        assertEquals(1, read.records.size());
        return read.records.get(0);
    }

    private Collected read(Table table) {
        return Collected.read(DataSet.open(folder), table);
    }
}
