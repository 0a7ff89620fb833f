package io.ringwork.graph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.Vendor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedFileTest {

    @TempDir
    Path folder;

    @Test
    void a_gzip_that_ends_in_the_middle_keeps_the_rows_before_it() {
        StringBuilder rows = new StringBuilder("vendor_id,name\n");
        for (int i = 0; i < 5_000; i++) {
            rows.append("v")
                    .append(i)
                    .append(",name ")
                    .append(i * 7919 % 10_007)
                    .append('\n');
        }
        byte[] packed = Folders.gzip(rows.toString().getBytes(StandardCharsets.UTF_8));
        Folders.write(folder, "vendors.csv.gz", Arrays.copyOf(packed, packed.length / 2));

        Collected read = vendors();

        assertTrue(read.records.size() > 1_000 && read.records.size() < 4_000, () -> "" + read.records.size());
        assertEquals("v0", read.vendorIds().get(0));
        assertEquals(List.of(read.records.size() + 2L + "::BAD_ROW"), read.issueLines());
        assertTrue(read.issues().get(0).message().contains("ends in the middle"));
    }

    @Test
    void a_gzip_of_json_lines_that_ends_in_the_middle_keeps_the_rows_before_it() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            rows.append("{\"vendor_id\":\"v").append(i * 7919 % 10_007).append("\"}\n");
        }
        byte[] packed = Folders.gzip(rows.toString().getBytes(StandardCharsets.UTF_8));
        Folders.write(folder, "vendors.jsonl.gz", Arrays.copyOf(packed, packed.length / 2));

        Collected read = vendors();

        assertTrue(read.records.size() > 1_000);
        assertEquals(List.of(read.records.size() + 1L + "::BAD_ROW"), read.issueLines());
    }

    @Test
    void a_gzip_cut_inside_its_checksum_keeps_all_rows_and_says_so() {
        byte[] packed = Folders.gzip("vendor_id\na\nb\n".getBytes(StandardCharsets.UTF_8));
        Folders.write(folder, "vendors.csv.gz", Arrays.copyOf(packed, packed.length - 4));

        Collected read = vendors();

        assertEquals(List.of("a", "b"), read.vendorIds());
        assertEquals(List.of("4::BAD_ROW"), read.issueLines());
    }

    @Test
    void bytes_behind_the_end_of_a_gzip_are_no_silent_loss() {
        byte[] packed = Folders.gzip("vendor_id\na\n".getBytes(StandardCharsets.UTF_8));
        byte[] longer = Arrays.copyOf(packed, packed.length + 100);
        Arrays.fill(longer, packed.length, longer.length, (byte) 'x');
        Folders.write(folder, "vendors.csv.gz", longer);

        Collected read = vendors();

        assertEquals(List.of("a"), read.vendorIds());
        assertEquals(List.of("3::BAD_ROW"), read.issueLines());
    }

    @Test
    void two_gzip_files_written_one_behind_the_other_are_one_file() throws IOException {
        Path file = Folders.write(
                folder, "vendors.csv.gz", Folders.gzip("vendor_id\na\n".getBytes(StandardCharsets.UTF_8)));
        Files.write(file, Folders.gzip("b\n".getBytes(StandardCharsets.UTF_8)), StandardOpenOption.APPEND);

        assertEquals(List.of("a", "b"), vendors().vendorIds());
    }

    @Test
    void a_quote_that_never_ends_costs_one_row() {
        StringBuilder rows = new StringBuilder("vendor_id,name\n1,good\n2,\"broken\n");
        for (int i = 3; i < 90_000; i++) {
            rows.append(i).append(",name of a vendor ").append(i).append('\n');
        }
        Folders.write(folder, "vendors.csv", rows.toString());

        Collected read = vendors();

        assertEquals(90_000 - 2, read.records.size());
        assertEquals(1, read.rejected.size());
        assertEquals(3, read.rejected.get(0).row());
        assertEquals(4, ((Vendor) read.records.get(1)).source().line());
    }

    @Test
    void a_quote_that_never_ends_in_a_short_file_costs_one_row() {
        Folders.write(folder, "vendors.csv", "vendor_id,name\n1,\"broken\n2,b\n3,c");

        Collected read = vendors();

        assertEquals(List.of("2", "3"), read.vendorIds());
        assertEquals(List.of("2::BAD_ROW"), read.issueLines());
        assertEquals("1,\"broken\\n", read.issues().get(0).value());
    }

    @Test
    void a_quote_that_ends_at_the_next_quoted_field_costs_one_row() {
        Folders.write(folder, "vendors.csv", "vendor_id,name\n1,\"broken\n2,\"b\"\n3,\"c\"\n");

        Collected read = vendors();

        assertEquals(List.of("2", "3"), read.vendorIds());
        assertEquals(List.of("2::BAD_ROW"), read.issueLines());
    }

    @Test
    void a_quote_that_ends_at_a_later_empty_value_costs_one_row() {
        // The quotes pair up to a record with too few fields over two lines.
        Folders.write(folder, "vendors.csv", "vendor_id,name,country\n1,\"broken,DE\n2,b,\"\n3,c,DE\n");

        Collected read = vendors();

        assertEquals(List.of("3"), read.vendorIds());
        assertEquals(List.of("2::BAD_ROW", "3::BAD_ROW"), read.issueLines());
    }

    @Test
    void text_behind_a_closing_quote_costs_its_row_only() {
        Folders.write(folder, "vendors.csv", "vendor_id,name\n1,\"a\"x\n2,b\n");

        Collected read = vendors();

        assertEquals(List.of("2"), read.vendorIds());
        assertEquals(List.of("2::BAD_ROW"), read.issueLines());
    }

    @Test
    void a_line_of_200_megabytes_is_one_reject_and_the_rows_after_it_are_read() throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve("vendors.csv.gz")))) {
            file.write("vendor_id,name\n1,a\n2,".getBytes(StandardCharsets.UTF_8));
            byte[] piece = new byte[1 << 20];
            Arrays.fill(piece, (byte) 'x');
            for (int i = 0; i < 200; i++) {
                file.write(piece);
            }
            file.write("\n3,c\n".getBytes(StandardCharsets.UTF_8));
        }

        Collected read = vendors();

        assertEquals(List.of("1", "3"), read.vendorIds());
        assertEquals(List.of("3::TOO_LONG"), read.issueLines());
        assertEquals(4, ((Vendor) read.records.get(1)).source().line());
        assertEquals(201, read.issues().get(0).value().length());
    }

    @Test
    void the_buffer_stays_small_on_a_line_of_200_megabytes() throws IOException {
        RecordSplitter splitter = new RecordSplitter(new Repeated(200L << 20, "\n3,c\n"), TextFormat.csv());

        assertTrue(splitter.next());
        assertEquals(RecordSplitter.Fault.TOO_LONG, splitter.fault());
        assertTrue(splitter.buffer().length <= 4 << 20, () -> splitter.buffer().length + " bytes");
        assertTrue(splitter.next());
        assertEquals(RecordSplitter.Fault.NONE, splitter.fault());
        assertEquals(2, splitter.line());
    }

    @Test
    void a_quoted_value_over_too_many_lines_costs_its_first_line_and_the_rest_is_read_line_by_line() {
        String manyLines = "x\n".repeat(RecordSplitter.MAX_RECORD_LINES + 5);
        Folders.write(folder, "vendors.csv", "vendor_id,name\n1,\"" + manyLines + "\"\n2,b\n");

        Collected read = vendors();

        assertEquals(List.of("2"), read.vendorIds());
        assertEquals("2::TOO_LONG", read.issueLines().get(0));
    }

    @Test
    void a_value_over_64_kib_is_too_long_and_the_longest_allowed_is_kept() {
        Folders.write(
                folder, "vendors.csv", "vendor_id,name\n1," + "x".repeat(65_537) + "\n2," + "y".repeat(65_536) + "\n");

        Collected read = vendors();

        assertEquals(List.of("2"), read.vendorIds());
        assertEquals(List.of("2:name:TOO_LONG"), read.issueLines());
        assertEquals("x".repeat(200) + "…", read.issues().get(0).value());
    }

    @Test
    void bytes_that_are_no_utf8_cost_their_row_and_name_the_column() {
        Folders.write(folder, "vendors.csv", Folders.latin1("vendor_id,name\n1,a\n2,Caf\u00e9\n3,\u00c3\u00a9\n4,d\n"));

        Collected read = vendors();

        assertEquals(List.of("1", "3", "4"), read.vendorIds());
        assertEquals("é", ((Vendor) read.records.get(1)).name());
        assertEquals(List.of("3:name:BAD_ENCODING"), read.issueLines());
    }

    @Test
    void a_json_line_with_bytes_that_are_no_utf8_costs_its_row() {
        Folders.write(
                folder,
                "vendors.jsonl",
                Folders.latin1("{\"vendor_id\":\"1\",\"name\":\"\u00e9\"}\n{\"vendor_id\":\"2\"}\n"));

        Collected read = vendors();

        assertEquals(List.of("2"), read.vendorIds());
        assertEquals(List.of("1::BAD_ENCODING"), read.issueLines());
    }

    @Test
    void a_nul_costs_its_row() {
        Folders.write(folder, "vendors.csv", "vendor_id,name\n1,a\u0000b\n2,b\n");

        Collected read = vendors();

        assertEquals(List.of("2"), read.vendorIds());
        assertEquals(List.of("2:name:BAD_ENCODING"), read.issueLines());
        assertEquals("a\\u0000b", read.issues().get(0).value());
    }

    @Test
    void a_row_with_more_or_fewer_fields_is_a_reject() {
        Folders.write(folder, "vendors.csv", "vendor_id,name\n1\n2,b\n3,c,d\n");

        Collected read = vendors();

        assertEquals(List.of("2"), read.vendorIds());
        assertEquals(List.of("2::BAD_ROW", "4::BAD_ROW"), read.issueLines());
    }

    @Test
    void a_splitter_never_loses_a_line_whatever_the_bytes() throws IOException {
        // Every line that holds more than a line end is part of a record or of a faulty one, for random bytes.
        for (long seed : List.of(1L, 2L, 3L, 5L, 8L, 13L)) {
            Random random = new Random(seed);
            String alphabet = "ab,\"\n\r";
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 3_000; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            RecordSplitter splitter = new RecordSplitter(
                    new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), TextFormat.csv());
            String[] lines = text.toString().split("\r\n|\r|\n", -1);
            int line = 0;
            while (splitter.next()) {
                int from = (int) splitter.line() - 1;
                for (int skipped = line; skipped < from; skipped++) {
                    assertEquals("", lines[skipped], "seed " + seed + ", line " + (skipped + 1));
                }
                line = from + (splitter.fault() == RecordSplitter.Fault.NONE ? linesOf(splitter) : 1);
            }
            for (int skipped = line; skipped < lines.length; skipped++) {
                assertEquals("", lines[skipped], "seed " + seed + ", line " + (skipped + 1));
            }
        }
    }

    private static int linesOf(RecordSplitter splitter) {
        String text = new String(splitter.snippet(), StandardCharsets.UTF_8);
        return text.split("\r\n|\r|\n", -1).length;
    }

    private Collected vendors() {
        return Collected.read(DataSet.open(folder), Table.VENDORS);
    }

    /** So many x and then an end. */
    private static final class Repeated extends InputStream {

        private final InputStream end;
        private long left;

        Repeated(long count, String end) {
            this.left = count;
            this.end = new ByteArrayInputStream(end.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? 'x' : end.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return end.read(target, offset, length);
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
