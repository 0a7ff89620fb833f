package io.ringwork.graph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.Vendor;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables as Parquet: the same rows, rejects and refusals as of the other forms. */
class ParquetTest {

    private static final String ID = "required binary vendor_id (STRING); ";

    @TempDir
    Path folder;

    private Collected read(Table table) {
        return Collected.read(DataSet.open(folder), table);
    }

    private Path vendors() {
        return folder.resolve("vendors.parquet");
    }

    private String refusal() {
        return assertThrows(InputRefusedException.class, () -> DataSet.open(folder))
                .getMessage();
    }

    @Test
    void values_of_every_type_are_read_as_csv_would_say_them() {
        String schema = "required int64 vendor_id; optional binary name (STRING); optional int32 registered_at (DATE);"
                + " optional int64 removed_at (TIMESTAMP(MICROS,true)); optional boolean flag; optional int32 whole"
                + " (INTEGER(32,true)); optional int32 big (INTEGER(32,false)); optional int64 huge (INTEGER(64,false));"
                + " optional double ratio; optional float part; optional int32 small (DECIMAL(9,2)); optional int64 wide"
                + " (DECIMAL(18,3)); optional binary exact (DECIMAL(30,4)); optional fixed_len_byte_array(4) fixed"
                + " (DECIMAL(9,1)); optional int64 millis (TIMESTAMP(MILLIS,true)); optional int64 nanos"
                + " (TIMESTAMP(NANOS,true)); optional int64 nowhere (TIMESTAMP(MILLIS,false)); optional int96 old;"
                + " optional int32 clock (TIME(MILLIS,true)); optional int64 watch (TIME(MICROS,true)); optional int64"
                + " tick (TIME(NANOS,true)); optional int64 small_int (INTEGER(64,true)); optional binary word (ENUM);"
                + " optional binary json (JSON); optional binary bytes; optional fixed_len_byte_array(16) uuid (UUID);"
                + " optional binary nothing (STRING); optional int32 plain;";
        long micros = Instant.parse("2024-05-31T12:00:00.000001Z").getEpochSecond() * 1_000_000 + 1;
        ByteBuffer old = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        old.putLong(3_600_000_000_000L).putInt((int) LocalDate.of(2020, 2, 29).toEpochDay() + 2_440_588);
        ByteBuffer uuid = ByteBuffer.allocate(16).putLong(1).putLong(2);
        ParquetFiles.write(
                vendors(),
                schema,
                1,
                (number, row) -> row.append("vendor_id", 17L)
                        .append("name", "运动 Zoë")
                        .append("registered_at", (int) LocalDate.of(2024, 5, 31).toEpochDay())
                        .append("removed_at", micros)
                        .append("flag", true)
                        .append("whole", -5)
                        .append("big", -1)
                        .append("huge", -1L)
                        .append("ratio", 17.0)
                        .append("part", 0.1f)
                        .append("small", 123_450)
                        .append("wide", -1_500L)
                        .append(
                                "exact",
                                Binary.fromConstantByteArray(new BigInteger("-12345678901234567890").toByteArray()))
                        .append("fixed", Binary.fromConstantByteArray(new byte[] {0, 0, 1, 1}))
                        .append("millis", 1_500L)
                        .append("nanos", -1L)
                        .append("nowhere", 0L)
                        .append("old", Binary.fromConstantByteArray(old.array()))
                        .append("clock", 1_000)
                        .append("watch", 1_000_000L)
                        .append("tick", 1L)
                        .append("small_int", -7L)
                        .append("word", "red")
                        .append("json", "{\"a\":1}")
                        .append("bytes", Binary.fromString("plain"))
                        .append("uuid", Binary.fromConstantByteArray(uuid.array()))
                        .append("plain", 42));

        Vendor vendor = (Vendor) read(Table.VENDORS).records.get(0);

        assertEquals("17", vendor.id());
        assertEquals("运动 Zoë", vendor.name());
        assertEquals(Instant.parse("2024-05-31T00:00:00Z"), vendor.registeredAt());
        assertEquals(Instant.parse("2024-05-31T12:00:00.000001Z"), vendor.removedAt());
        Map<String, String> expected = new TreeMap<>();
        expected.put("flag", "true");
        expected.put("whole", "-5");
        expected.put("big", "4294967295");
        expected.put("huge", "18446744073709551615");
        expected.put("ratio", "17");
        expected.put("part", "0.1");
        expected.put("small", "1234.50");
        expected.put("wide", "-1.500");
        expected.put("exact", "-1234567890123456.7890");
        expected.put("fixed", "25.7");
        expected.put("millis", "1970-01-01T00:00:01.500Z");
        expected.put("nanos", "1969-12-31T23:59:59.999999999Z");
        expected.put("nowhere", "1970-01-01T00:00:00");
        expected.put("old", "2020-02-29T01:00:00Z");
        expected.put("clock", "00:00:01");
        expected.put("watch", "00:00:01");
        expected.put("tick", "00:00:00.000000001");
        expected.put("small_int", "-7");
        expected.put("word", "red");
        expected.put("json", "{\"a\":1}");
        expected.put("bytes", "plain");
        expected.put("uuid", "00000000-0000-0001-0000-000000000002");
        expected.put("plain", "42");
        assertEquals(expected, new TreeMap<>(vendor.extra()));
    }

    @Test
    void bad_values_are_rejects_with_row_column_and_code_and_the_rest_goes_on() {
        String schema = "optional binary vendor_id (STRING); optional int64 registered_at (TIMESTAMP(MILLIS,false));"
                + " optional binary status (STRING); optional binary name (STRING);";
        List<String> ids = Arrays.asList("a", null, "c", "d", "e", "f", "g", "h");
        ParquetFiles.write(vendors(), schema, ids.size(), (number, row) -> {
            if (ids.get(number) != null) {
                row.append("vendor_id", ids.get(number));
            }
            switch (number) {
                case 2 -> row.append("registered_at", 0L).append("status", "closed");
                case 3 -> row.append("name", Binary.fromConstantByteArray(new byte[] {'a', (byte) 0xE9}));
                case 4 -> row.append("name", "a\0b");
                case 5 -> row.append("name", "x".repeat(70_000));
                case 6 -> row.append("name", "   ");
                default -> row.append("name", "good");
            }
        });

        Collected read = read(Table.VENDORS);

        assertEquals(List.of("a", "g", "h"), read.vendorIds());
        assertEquals(
                List.of(
                        "3:vendor_id:MISSING_VALUE",
                        "4:registered_at:BAD_DATE",
                        "4:status:BAD_CHOICE",
                        "5:name:BAD_ENCODING",
                        "6:name:BAD_ENCODING",
                        "7:name:TOO_LONG"),
                read.issueLines());
        assertEquals("1970-01-01T00:00:00", read.issues().get(1).value());
        assertEquals("vendors.parquet", read.issues().get(0).file());
        assertEquals("the bytes are not UTF-8", read.issues().get(3).message());
    }

    @Test
    void prices_are_read_from_floats_and_decimals_and_no_number_is_a_reject() {
        ParquetFiles.write(vendors(), ID, 1, (number, row) -> row.append("vendor_id", "v"));
        double[] prices = {49.9, 1e22, 1e300, Double.NaN};
        ParquetFiles.write(
                folder.resolve("listings.parquet"),
                ID + "required binary listing_id (STRING); optional double price;",
                prices.length,
                (number, row) -> row.append("vendor_id", "v")
                        .append("listing_id", "l" + number)
                        .append("price", prices[number]));

        Collected read = read(Table.LISTINGS);

        assertEquals(
                List.of(new BigDecimal("49.9"), new BigDecimal("1E+22")),
                read.records.stream().map(row -> ((Listing) row).price()).toList());
        assertEquals(List.of("4:price:BAD_NUMBER", "5:price:BAD_NUMBER"), read.issueLines());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
    void files_packed_in_every_common_way_are_read_row_group_by_row_group(CompressionCodecName codec)
            throws IOException {
        ParquetFiles.write(
                vendors(),
                ID + "optional binary name (STRING);",
                codec,
                20_000,
                5_000,
                (number, row) ->
                        row.append("vendor_id", "v" + number).append("name", "name " + number * 7919 % 10_007));

        DataSet data = DataSet.open(folder);
        Collected read = Collected.read(data, Table.VENDORS);

        assertEquals(5_000, read.records.size());
        assertEquals("name " + 4_999 * 7919 % 10_007, ((Vendor) read.records.get(4_999)).name());
        assertEquals(5_001, read.records.get(4_999).source().line());
        assertEquals(Files.size(vendors()), read.bytes);
        assertEquals(data.totalBytes(), read.bytes);
    }

    @Test
    void a_way_of_packing_that_is_not_read_is_refused() {
        ParquetFiles.write(
                vendors(), ID, CompressionCodecName.BROTLI, 1_000, 1, (number, row) -> row.append("vendor_id", "v"));
        assertEquals(
                "The file vendors.parquet is packed by BROTLI, which is not read; pack it by ZSTD, SNAPPY, GZIP or"
                        + " LZ4_RAW.",
                refusal());
    }

    @Test
    void a_mapping_file_reads_parquet_and_what_it_does_not_name_may_be_nested() {
        ParquetFiles.write(
                folder.resolve("export.data"),
                "required int32 Seller; optional group tags (LIST) { repeated group list { optional binary element; } }"
                        + " repeated int32 many; optional fixed_len_byte_array(12) span (INTERVAL);",
                2,
                (number, row) -> row.append("Seller", number));
        Path mapping = Folders.write(
                folder,
                "map.yaml",
                "files: [{path: export.data, format: parquet, table: vendors, columns: {vendor_id: Seller}}]");

        Collected read = Collected.read(DataSet.open(folder, mapping), Table.VENDORS);

        assertEquals(List.of("0", "1"), read.vendorIds());
    }

    @Test
    void a_column_without_plain_text_is_refused() {
        ParquetFiles.write(vendors(), ID + "repeated int32 many;", 0, (number, row) -> {});
        assertEquals(
                "The column 'many' of vendors.parquet is nested, which has no plain text; write it as text, or leave it"
                        + " out by a mapping file.",
                refusal());

        ParquetFiles.write(
                vendors(), ID + "optional fixed_len_byte_array(12) span (INTERVAL);", 0, (number, row) -> {});
        assertTrue(refusal().contains("'span' of vendors.parquet is of the Parquet type INTERVAL"), refusal());
    }

    @Test
    void a_schema_without_a_required_column_is_refused() {
        ParquetFiles.write(vendors(), "required binary Vendor (STRING);", 0, (number, row) -> {});
        assertEquals(
                "The header of vendors.parquet has no column vendor_id (there is 'Vendor'); name it so, or use a"
                        + " mapping file.",
                refusal());
    }

    @Test
    void a_file_without_rows_is_an_empty_table_and_two_forms_of_one_table_are_refused() {
        ParquetFiles.write(vendors(), ID, 0, (number, row) -> {});
        assertEquals(0, read(Table.VENDORS).rowsRead);

        Folders.write(folder, "vendors.csv", "vendor_id\n");
        assertTrue(refusal().contains("vendors.csv and vendors.parquet"), refusal());
    }

    @Test
    void gzipped_parquet_is_refused() {
        Folders.write(folder, "vendors.csv", "vendor_id\n1\n");
        Folders.write(folder, "more.parquet.gz", "x");
        Path mapping = Folders.write(
                folder, "map.yaml", "files: [{path: more.parquet.gz, table: vendors, columns: {vendor_id: a}}]");
        assertEquals(
                "The file more.parquet.gz is Parquet inside gzip; unpack it, Parquet is packed in itself.",
                assertThrows(InputRefusedException.class, () -> DataSet.open(folder, mapping))
                        .getMessage());
    }

    @Test
    void a_file_that_is_cut_off_or_something_else_is_refused() throws IOException {
        writeNames(2_000);
        byte[] whole = Files.readAllBytes(vendors());
        for (int length : new int[] {0, 3, 4, 100, whole.length / 2, whole.length - 8, whole.length - 1}) {
            Folders.write(folder, "vendors.parquet", Arrays.copyOf(whole, length));
            assertEquals(
                    "The file vendors.parquet is no whole Parquet file: it is cut off, damaged or something else;"
                            + " write it again.",
                    refusal(),
                    "cut to " + length);
        }
        Folders.write(folder, "vendors.parquet", "vendor_id,name\n1,a\n");
        assertTrue(refusal().contains("no whole Parquet file"));
    }

    @Test
    void damage_inside_keeps_the_rows_before_it_and_says_where_it_is() throws IOException {
        writeNames(20_000);
        byte[] bytes = Files.readAllBytes(vendors());
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 64, (byte) 0x5A);
        Folders.write(folder, "vendors.parquet", bytes);

        Collected read = read(Table.VENDORS);

        assertTrue(read.records.size() > 1_000, () -> "only " + read.records.size() + " rows");
        assertEquals(1, read.rejected.size());
        ImportIssue issue = read.issues().get(0);
        assertEquals(ImportIssue.Code.BAD_ROW, issue.code());
        assertEquals(read.records.size() + 2, issue.row());
        assertTrue(issue.endsFile());
        assertEquals(bytes.length, read.bytes);
    }

    @Test
    void whatever_is_damaged_it_is_refused_or_some_rows_are_missing_and_nothing_else_happens() throws IOException {
        writeNames(500);
        byte[] whole = Files.readAllBytes(vendors());
        long randomSeed = 60_417;
        Random random = new Random(randomSeed);
        for (int attempt = 0; attempt < 300; attempt++) {
            byte[] bytes = whole.clone();
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Folders.write(folder, "vendors.parquet", bytes);
            String where = "seed " + randomSeed + ", attempt " + attempt + ", byte " + place;
            try {
                Collected read = read(Table.VENDORS);
                assertTrue(read.records.size() <= 500, where);
            } catch (InputRefusedException refused) {
                assertTrue(refused.getMessage().contains("vendors.parquet"), where);
            } catch (RuntimeException | Error thrown) {
                throw new AssertionError(where, thrown);
            }
        }
    }

    private void writeNames(int rows) {
        ParquetFiles.write(
                vendors(),
                ID + "optional binary name (STRING);",
                CompressionCodecName.GZIP,
                4_000,
                rows,
                ParquetTest::fillName);
    }

    private static void fillName(int number, Group row) {
        row.append("vendor_id", "v" + number)
                .append(
                        "name",
                        Binary.fromString("名 "
                                + new String(
                                        new byte[] {(byte) ('a' + number % 26), (byte) ('a' + number / 26 % 26)},
                                        StandardCharsets.US_ASCII)));
    }
}
