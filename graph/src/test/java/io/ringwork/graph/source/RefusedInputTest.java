package io.ringwork.graph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedInputTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_that_is_not_there() {
        assertTrue(refusal(folder.resolve("none")).startsWith("There is no folder "));
    }

    @Test
    void a_folder_without_vendors_names_a_near_file() {
        Folders.write(folder, "vendor.csv", "vendor_id\n");

        assertTrue(refusal(folder).contains("did you mean 'vendor.csv'?"), refusal(folder));
    }

    @Test
    void a_header_without_vendor_id_names_the_near_column() {
        Folders.write(folder, "vendors.csv", "Vendor ID,name\n1,a\n");

        assertEquals(
                "The header of vendors.csv has no column vendor_id (there is 'Vendor ID'); name it in the first line,"
                        + " or use a mapping file.",
                refusal(folder));
    }

    @Test
    void an_empty_table_of_vendors_is_refused_and_another_empty_table_has_no_rows() {
        Folders.write(folder, "vendors.csv", "");
        assertTrue(refusal(folder).contains("no column vendor_id"));

        Folders.write(folder, "vendors.csv", "vendor_id\n");
        Folders.write(folder, "listings.csv", "");
        assertEquals(0, Collected.read(DataSet.open(folder), Table.LISTINGS).rowsRead);
        assertEquals(0, Collected.read(DataSet.open(folder), Table.VENDORS).rowsRead);
    }

    @Test
    void a_column_named_twice() {
        Folders.write(folder, "vendors.csv", "vendor_id,name,name\n");

        assertEquals("The header of vendors.csv names the column 'name' twice; rename one of them.", refusal(folder));
    }

    @Test
    void a_table_in_two_forms() {
        Folders.write(folder, "vendors.csv", "vendor_id\n");
        Folders.write(folder, "vendors.csv.gz", Folders.gzip("vendor_id\n".getBytes(StandardCharsets.UTF_8)));

        assertEquals(
                "The table vendors is there more than once, as vendors.csv and vendors.csv.gz; keep one of them.",
                refusal(folder));
    }

    @Test
    void utf_16_names_the_option_that_reads_it() {
        byte[] utf16 = "\ufeffvendor_id\n1\n".getBytes(StandardCharsets.UTF_16LE);
        Folders.write(folder, "vendors.csv", utf16);

        assertTrue(refusal(folder).contains("'encoding: utf-16'"), refusal(folder));

        Path mapping = Folders.write(
                folder,
                "m.yaml",
                "files:\n  - {path: vendors.csv, table: vendors, encoding: utf-16, columns: {vendor_id: vendor_id}}\n");
        assertEquals(
                List.of("1"),
                Collected.read(DataSet.open(folder, mapping), Table.VENDORS).vendorIds());
    }

    @Test
    void a_gz_that_is_none_or_ends_before_its_header() {
        Folders.write(folder, "vendors.csv.gz", "vendor_id\n1\n");
        assertTrue(refusal(folder).contains("is not gzip"), refusal(folder));

        byte[] packed = Folders.gzip("vendor_id\n1\n".getBytes(StandardCharsets.UTF_8));
        Folders.write(folder, "vendors.csv.gz", Arrays.copyOf(packed, 12));
        assertTrue(refusal(folder).startsWith("The header of vendors.csv.gz cannot be read"), refusal(folder));
    }

    @Test
    void a_header_in_another_encoding() {
        Folders.write(folder, "vendors.csv", Folders.latin1("vendor_id,pa\u00efs\n"));

        assertTrue(refusal(folder).contains("'encoding' in a mapping file"), refusal(folder));
    }

    private static String refusal(Path folder) {
        return assertThrows(InputRefusedException.class, () -> DataSet.open(folder))
                .getMessage();
    }
}
