package io.ringwork.graph.sample;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What is true of a data set.
 *
 * @param ringOf ring by vendor; vendors in no ring are absent
 * @param typologyOf typology by ring
 * @param decoys groups of honest vendors that look linked, by their id
 */
public record EvaluationTruth(
        SortedMap<String, String> ringOf, SortedMap<String, String> typologyOf, SortedMap<String, DecoyGroup> decoys) {

    /** Honest vendors that look linked. A vendor may be in several groups. */
    public record DecoyGroup(String kind, SortedSet<String> vendors) {}

    /**
     * Reads {@code rings.csv} and, when it exists, {@code decoys.csv}; without the column {@code group_id} all honest
     * vendors of a kind are one group.
     *
     * @throws IllegalArgumentException with a sentence for the user when a file or a column is missing or broken
     */
    public static EvaluationTruth read(Path folder) throws IOException {
        SortedMap<String, String> ringOf = new TreeMap<>();
        SortedMap<String, String> typologyOf = new TreeMap<>();
        SortedMap<String, DecoyGroup> decoys = new TreeMap<>();
        Path rings = folder.resolve("rings.csv");
        if (!Files.isRegularFile(rings)) {
            throw new IllegalArgumentException(
                    "there is no rings.csv in " + folder + "; name the truth folder of the data set that was run");
        }
        rows(rings, List.of("vendor_id", "ring_id", "typology"), row -> {
            String ring = row.getField("ring_id");
            String before = ringOf.put(row.getField("vendor_id"), ring);
            if (before != null && !before.equals(ring)) {
                throw new IllegalArgumentException("vendor " + row.getField("vendor_id") + " is in the rings " + before
                        + " and " + ring + " in " + rings + "; a vendor has one ring, so remove one of the rows");
            }
            typologyOf.put(ring, row.getField("typology"));
        });
        Path decoyFile = folder.resolve("decoys.csv");
        if (Files.isRegularFile(decoyFile)) {
            rows(decoyFile, List.of("vendor_id", "kind"), row -> {
                String kind = row.getField("kind");
                decoys.computeIfAbsent(
                                row.findField("group_id").orElse(kind), any -> new DecoyGroup(kind, new TreeSet<>()))
                        .vendors()
                        .add(row.getField("vendor_id"));
            });
        }
        return new EvaluationTruth(ringOf, typologyOf, decoys);
    }

    /** Reads a CSV file with a header that has these columns. */
    static void rows(Path file, List<String> columns, Consumer<NamedCsvRecord> consumer) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(row -> {
                for (String column : columns) {
                    if (row.findField(column).isEmpty()) {
                        throw new IllegalArgumentException(file + " has no column " + column + " in line "
                                + row.getStartingLineNumber() + "; its header needs " + String.join(",", columns));
                    }
                }
                consumer.accept(row);
            });
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(file + " is no readable CSV file; write it again", e);
        }
    }
}
