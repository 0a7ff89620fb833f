package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.ParquetFiles;
import io.ringwork.graph.source.RejectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rows as CSV and as Parquet are the same world. */
class ParquetWorldTest {

    @TempDir
    Path folder;

    private static List<List<String>> rows(Path csv) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    /** What is read, found and rejected, with the files called as those of CSV. */
    private List<String> outcome(Path data) throws IOException {
        Path rejectsFile = folder.resolve("rejects.csv");
        DataSetReader reader;
        try (RejectWriter rejects = new RejectWriter(rejectsFile)) {
            reader = DataSetReader.read(DataSet.open(data), new Normalizer(), rejects);
        }
        DetectionOutcome outcome = new DetectRings().run(reader, DetectParameters.defaults(), List.of());
        assertTrue(
                outcome.findings().rings().size() > 10,
                () -> "only " + outcome.findings().rings().size());
        return Stream.of(reader.report().toString(), outcome.findings().toString(), Files.readString(rejectsFile))
                .map(text -> text.replace(".parquet", ".csv"))
                .toList();
    }

    @Test
    void the_same_rows_give_the_same_rings_with_the_same_digests_of_rows_and_the_same_rejects() throws IOException {
        Path csv = folder.resolve("csv");
        World.of(WorldParameters.of(1_000, 3_000, 11)).write(csv, folder.resolve("truth"));
        Files.write(
                csv.resolve("vendors.csv"), List.of(",No id,,,,,,", "BAD,Bad,,,Germany,,,"), StandardOpenOption.APPEND);
        Path parquet = Files.createDirectories(folder.resolve("parquet"));
        List<Path> files;
        try (Stream<Path> list = Files.list(csv)) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".csv", ".parquet");
            ParquetFiles.writeTexts(parquet.resolve(name), rows(file));
        }
        assertEquals(6, files.size());
        assertEquals(outcome(csv), outcome(parquet));
    }
}
