package io.ringwork.graph.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringwork.graph.engine.TextColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of columns: what was written comes back, and nothing that was not written ever does. */
class ColumnFilePropertyTest {

    private static final Map<String, String> KEY = Map.of("facts", "one", "code", "two");
    private static final Map<String, String> REASONS = Map.of("facts", "the facts are others");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("columns");
    }

    private ColumnFile open() throws UnfitFileException {
        return ColumnFile.open(file, KEY, REASONS);
    }

    private String reason() {
        return assertThrows(UnfitFileException.class, this::open).getMessage();
    }

    private void writeSmall() throws IOException {
        try (ColumnWriter out = new ColumnWriter(file, KEY)) {
            out.put("bytes", new byte[] {1, 2, 3});
            out.put("ints", new int[] {4, -5});
            out.put("longs", new long[] {6});
            out.put("doubles", new double[] {7.5, Double.NaN});
            out.put("none", new int[0]);
            TextColumns.put(out, "texts", List.of("one", "", "zwei \uD83D"));
            out.finish();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void columns_come_back_as_they_were_written(long seed) throws IOException, UnfitFileException {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(3_000_000)];
        random.nextBytes(bytes);
        int[] ints = random.ints(random.nextInt(600_000)).toArray();
        long[] longs = random.longs(random.nextInt(300_000)).toArray();
        double[] doubles = random.doubles(random.nextInt(300_000)).toArray();
        List<String> texts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(10_000); i > 0; i--) {
            texts.add(Integer.toString(random.nextInt(1_000_000), 36) + (char) random.nextInt(Character.MAX_VALUE));
            words.add(random.nextInt(5) == 0 ? null : "word " + random.nextInt(50));
        }
        try (ColumnWriter out = new ColumnWriter(file, KEY)) {
            out.put("ints", ints);
            out.put("bytes", bytes);
            out.put("longs", longs);
            TextColumns.put(out, "texts", TextColumn.of(texts));
            TextColumns.putNullable(out, "nullable", words);
            TextColumns.putWords(out, "words", words);
            out.put("doubles", doubles);
            out.finish();
        }
        ColumnFile in = open();
        assertArrayEquals(bytes, in.bytes("bytes"), "seed " + seed);
        assertArrayEquals(ints, in.ints("ints"), "seed " + seed);
        assertArrayEquals(longs, in.longs("longs"), "seed " + seed);
        assertArrayEquals(doubles, in.doubles("doubles"), "seed " + seed);
        assertEquals(texts, TextColumns.get(in, "texts"), "seed " + seed);
        assertEquals(words, TextColumns.getNullable(in, "nullable"), "seed " + seed);
        assertEquals(words, TextColumns.getWords(in, "words"), "seed " + seed);
        assertFalse(Files.exists(folder.resolve("columns.unfinished")));
    }

    @Test
    void a_file_with_another_byte_anywhere_is_refused() throws IOException {
        writeSmall();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20_261);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Files.write(file, damaged);
            String where = "byte " + at + " of " + whole.length;
            assertThrows(UnfitFileException.class, this::open, where);
        }
    }

    @Test
    void a_file_that_was_cut_or_goes_on_is_refused() throws IOException {
        writeSmall();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            String where = length + " bytes of " + whole.length;
            assertThrows(UnfitFileException.class, this::open, where);
        }
        for (int length = whole.length + 1; length < whole.length + 100; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals("it was cut", reason());
        }
    }

    @Test
    void a_file_that_fits_something_else_is_refused_with_the_reason() throws IOException {
        assertEquals("there is none", reason());
        try (ColumnWriter out = new ColumnWriter(file, Map.of("facts", "three", "code", "two"))) {
            out.finish();
        }
        assertEquals("the facts are others", reason());
        try (ColumnWriter out = new ColumnWriter(file, Map.of("facts", "one", "code", "four"))) {
            out.finish();
        }
        assertEquals("it has another code", reason());
        Files.createDirectories(folder.resolve("folder"));
        file = folder.resolve("folder");
        assertEquals("it cannot be read", reason());
    }

    @Test
    void a_file_that_was_not_finished_leaves_the_one_of_before() throws IOException, UnfitFileException {
        writeSmall();
        byte[] before = Files.readAllBytes(file);
        ColumnWriter killed = new ColumnWriter(file, KEY);
        killed.put("ints", new int[1_000_000]);
        assertArrayEquals(new int[] {4, -5}, open().ints("ints"));
        assertArrayEquals(before, Files.readAllBytes(file));
        try (ColumnWriter out = new ColumnWriter(file, KEY)) {
            out.put("ints", new int[] {9});
            out.finish();
        }
        assertArrayEquals(new int[] {9}, open().ints("ints"));
        killed.close();
        assertArrayEquals(new int[] {9}, open().ints("ints"));
    }

    @Test
    void what_is_handed_out_does_not_change_with_the_file() throws IOException, UnfitFileException {
        writeSmall();
        int[] ints = open().ints("ints");
        Files.write(file, new byte[Files.readAllBytes(file).length]);
        assertArrayEquals(new int[] {4, -5}, ints);
    }

    @Test
    void a_column_is_asked_for_by_its_name_and_kind() throws IOException, UnfitFileException {
        writeSmall();
        ColumnFile in = open();
        assertEquals(
                "it has no column ints",
                assertThrows(UnfitFileException.class, () -> in.longs("ints")).getMessage());
        assertEquals(
                "it has no column more",
                assertThrows(UnfitFileException.class, () -> in.bytes("more")).getMessage());
        try (ColumnWriter out = new ColumnWriter(file, KEY)) {
            out.put("twice", new int[1]);
            assertThrows(IllegalArgumentException.class, () -> out.put("twice", new int[1]));
        }
        assertArrayEquals(new int[] {4, -5}, open().ints("ints"));
    }
}
