package io.ringwork.graph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.AddressUse;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {

    @TempDir
    Path folder;

    private Path mapping;

    @BeforeEach
    void noMapping() {
        mapping = folder.resolve("mapping.yaml");
    }

    @Test
    void one_file_feeds_several_tables_by_a_glob() {
        Folders.write(folder, "items-1.csv", "Item ID,Seller,Item,State\n1,s1,a,Banned\n");
        Folders.write(folder, "items-2.csv", "State,Item ID,Seller,Item\nok,2,s2,b\n");
        map("""
                files:
                  - path: items-*.csv
                    table: listings
                    columns: {listing_id: Item ID, vendor_id: Seller, title: Item}
                    constants: {currency: btc}
                  - path: items-*.csv
                    table: vendors
                    columns: {vendor_id: Seller, status: State}
                    values: {status: {Banned: suspended, ok: active}}
                    extra: "*"
                """);

        List<SourceRecord> listings = read(Table.LISTINGS).records;
        assertEquals(
                List.of("1", "2"),
                listings.stream().map(r -> ((Listing) r).id()).toList());
        assertEquals("BTC", ((Listing) listings.get(1)).currency());
        assertEquals("items-2.csv", listings.get(1).source().file());
        List<SourceRecord> vendors = read(Table.VENDORS).records;
        assertEquals(VendorStatus.SUSPENDED, ((Vendor) vendors.get(0)).status());
        assertEquals(Map.of("Item", "b", "Item ID", "2"), vendors.get(1).extra());
        assertEquals(List.of("mapping.yaml"), DataSet.open(folder, mapping).unreadFiles());
    }

    @Test
    void files_named_after_tables_are_read_beside_mapped_ones() {
        Folders.write(folder, "vendors.csv", "vendor_id\nv\n");
        Folders.write(folder, "calls.csv", "who,number\nv,1\n");
        map("files: [{path: calls.csv, table: identifiers, columns: {vendor_id: who, value: number},"
                + " constants: {kind: phone}}]");

        assertEquals(List.of("v"), read(Table.VENDORS).vendorIds());
        assertEquals(1, read(Table.IDENTIFIERS).records.size());
    }

    @Test
    void no_header_null_tokens_a_stray_end_byte_latin_1_and_prefixed_ids() {
        Folders.write(folder, "list.csv", Folders.latin1("36,\"Caf\u00e9\",-0- ,\"Here\"\r\n37,b,-0- ,-0- \r\n\u001a"));
        map("""
                files:
                  - path: list.csv
                    table: vendors
                    encoding: latin-1
                    header: false
                    strip_end: "0x1A"
                    null: ["-0-"]
                    id_prefix: "L-"
                    columns: {vendor_id: 1, name: 2, legal_name: 3}
                  - path: list.csv
                    table: shipping_addresses
                    encoding: latin-1
                    header: false
                    strip_end: "0x1A"
                    null: ["-0-"]
                    id_prefix: "L-"
                    columns: {vendor_id: 1, address: [3, 4, "of {2}"]}
                  - path: list.csv
                    table: reports
                    encoding: latin-1
                    header: false
                    strip_end: "0x1A"
                    null: ["-0-"]
                    id_prefix: "L-"
                    columns: {vendor_id: 1, report_id: "{1}-{2}"}
                """);

        Collected vendors = read(Table.VENDORS);
        assertEquals(List.of("L-36", "L-37"), vendors.vendorIds());
        assertEquals("Café", ((Vendor) vendors.records.get(0)).name());
        assertEquals(null, ((Vendor) vendors.records.get(0)).legalName());
        assertEquals(
                List.of("Here", "of b"),
                read(Table.SHIPPING_ADDRESSES).records.stream()
                        .map(record -> ((AddressUse) record).address().address())
                        .toList());
        assertEquals("L-36-Café", ((Report) read(Table.REPORTS).records.get(0)).id());
    }

    @Test
    void patterns_take_several_values_out_of_one_text() {
        Folders.write(
                folder,
                "vendors.csv",
                "vendor_id,about\n1,Mail a@x.org; Phone 12; Mail b@x.org\n2,\n3,nothing\n4,Phone 0\n");
        map("""
                files:
                  - path: vendors.csv
                    table: vendors
                    columns: {vendor_id: vendor_id}
                  - path: vendors.csv
                    table: identifiers
                    columns: {vendor_id: vendor_id}
                    extract:
                      column: about
                      rows:
                        - {pattern: 'Mail (\\S+?)(?=;|$)', kind: email, value: "{1}"}
                        - {pattern: 'Phone (?<digits>[1-9]*)', kind: phone, value: "{digits}", extra: {text: "{0}"}}
                """);

        Collected read = read(Table.IDENTIFIERS);

        assertEquals(
                List.of("a@x.org", "b@x.org", "12"),
                read.records.stream().map(r -> ((IdentifierUse) r).value()).toList());
        assertEquals(IdentifierKind.PHONE, ((IdentifierUse) read.records.get(2)).kind());
        assertEquals(Map.of("text", "Phone 12"), read.records.get(2).extra());
        assertEquals(List.of("5:about:MISSING_VALUE"), read.issueLines());
        assertEquals(4, read.rowsRead);
        assertEquals(2, read.withoutValue);
    }

    @Test
    void a_pattern_that_takes_for_ever_is_stopped() {
        Folders.write(folder, "vendors.csv", "vendor_id,about\n1," + "a".repeat(40) + "!\n2,aaab\n");
        map("""
                files:
                  - {path: vendors.csv, table: vendors, columns: {vendor_id: vendor_id}}
                  - path: vendors.csv
                    table: identifiers
                    columns: {vendor_id: vendor_id}
                    extract: {column: about, rows: [{pattern: '(a|aa)+\\1b', kind: other, value: "{0}"}]}
                """);

        Collected read = read(Table.IDENTIFIERS);

        assertEquals(List.of("2:about:BAD_ROW"), read.issueLines());
        assertEquals(1, read.records.size());
    }

    @Test
    void encodings_of_several_bytes_are_read_and_their_bad_bytes_cost_their_row() {
        Charset gb = Charset.forName("gb18030");
        byte[] good = "编号;名称\n1;长城|大厦\n2;".getBytes(gb);
        byte[] bytes = new byte[good.length + 5];
        System.arraycopy(good, 0, bytes, 0, good.length);
        bytes[good.length] = (byte) 0xFF;
        bytes[good.length + 1] = '\n';
        bytes[good.length + 2] = '3';
        bytes[good.length + 3] = ';';
        bytes[good.length + 4] = 'c';
        Folders.write(folder, "data.txt", bytes);
        map("files: [{path: data.txt, format: csv, table: vendors, encoding: gb18030, delimiter: ';',"
                + " columns: {vendor_id: 编号, name: 名称}}]");

        Collected read = read(Table.VENDORS);

        assertEquals(List.of("1", "3"), read.vendorIds());
        assertEquals("长城|大厦", ((Vendor) read.records.get(0)).name());
        assertEquals(List.of("3:名称:BAD_ENCODING"), read.issueLines());
    }

    @Test
    void tabs_without_quotes() {
        Folders.write(folder, "v.tsv", "vendor_id\tname\n1\t\"half\n2\tb\n");
        map("files: [{path: v.tsv, table: vendors, quote: none, columns: {vendor_id: vendor_id, name: name}}]");

        assertEquals("\"half", ((Vendor) read(Table.VENDORS).records.get(0)).name());
    }

    @Test
    void wrong_words_are_refused_with_the_near_match() {
        Folders.write(folder, "vendors.csv", "vendor_id,name\n");
        String columns = "columns: {vendor_id: vendor_id}";

        assertRefused("files: [{path: vendors.csv, table: vendor, " + columns + "}]", "did you mean 'vendors'?");
        assertRefused("files: [{path: vendors.csv, tabel: vendors, " + columns + "}]", "did you mean 'table'?");
        assertRefused(
                "files: [{path: vendors.csv, table: vendors, columns: {vendorid: a}}]", "did you mean 'vendor_id'?");
        assertRefused(
                "files: [{path: vendors.csv, table: vendors, columns: {vendor_id: vendorid}}]",
                "did you mean 'vendor_id'?");
        assertRefused("files: [{path: vendor.csv, table: vendors, " + columns + "}]", "matches the path 'vendor.csv'");
        assertRefused(
                "files: [{path: vendors.csv, table: listings, " + columns + "}]", "does not say where listing_id");
        assertRefused(
                "files: [{path: vendors.csv, table: vendors, encoding: utf-99, " + columns + "}]",
                "which is no known encoding");
        assertRefused(
                "files: [{path: vendors.csv, table: vendors, header: maybe, " + columns + "}]",
                "allowed are true and false");
        assertRefused(
                "files: [{path: vendors.csv, table: vendors, delimiter: '::', " + columns + "}]",
                "one ASCII character");
        assertRefused("files: [{path: ../x.csv, table: vendors, " + columns + "}]", "below the folder");
        assertRefused("files: [{path: 'a[', table: vendors, " + columns + "}]", "no pattern for paths");
        assertRefused("files: [{path: vendors.csv", "is no YAML");
        assertRefused("files: []", "has no entry");
        assertRefused("", "is no list of 'key: value'");
        assertRefused(
                "files: [{path: vendors.csv, table: identifiers, " + columns
                        + ", extract: {column: name, rows: [{pattern: '(', kind: phone, value: '{1}'}]}}]",
                "no regular expression");
        assertRefused(
                "files: [{path: vendors.csv, table: identifiers, " + columns
                        + ", extract: {column: name, rows: [{pattern: 'a', kind: phone, value: '{1}'}]}}]",
                "no group of the pattern");
    }

    private void assertRefused(String yaml, String part) {
        map(yaml);
        String message = assertThrows(InputRefusedException.class, () -> DataSet.open(folder, mapping))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    private void map(String yaml) {
        Folders.write(folder, "mapping.yaml", yaml);
    }

    private Collected read(Table table) {
        return Collected.read(DataSet.open(folder, mapping), table);
    }
}
