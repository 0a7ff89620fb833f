package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.BulkListener;
import io.ringwork.graph.store.DetailedUse;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoreContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new store is made of, and that detection over it in memory finds what it finds in the store. */
final class FirstLoadTest {

    @TempDir
    Path folder;

    private record Given(StoreContent content, DataSetReader rows, List<String> heard) {}

    private Given load(Path data) {
        List<StoreContent> contents = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        try (RejectWriter rejects = new RejectWriter(folder.resolve("rejects.csv"))) {
            DataSetReader rows = new FirstLoad(
                            (content, listener) -> {
                                listener.stageStarted(BulkListener.Stage.IMPORTING);
                                listener.imported(100);
                                contents.add(content);
                            },
                            new Normalizer())
                    .load(DataSet.open(data), rejects, new LoadListener() {
                        @Override
                        public void tableStarted(Table table) {
                            heard.add(table.word());
                        }

                        @Override
                        public void bytesRead(long bytes) {
                            if (bytes > 0 && !heard.contains("bytes")) {
                                heard.add("bytes");
                            }
                        }

                        @Override
                        public void stageStarted(Stage stage) {
                            heard.add(stage.word());
                        }
                    });
            assertEquals(1, contents.size());
            return new Given(contents.get(0), rows, heard);
        }
    }

    private Path write(String file, String... lines) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.write(data.resolve(file), List.of(lines));
        return data;
    }

    @Test
    void a_store_gets_all_sources_further_columns_and_reports_as_they_were_written() throws IOException {
        write("vendors.csv", "vendor_id,name,country", "V1,One,DE", "V1, One,DE", "V2,Two,");
        write("listings.csv", "listing_id,vendor_id,title,image_hash", "L1,V1,shoe,00ff00ff00ff00ff");
        write(
                "payment_accounts.csv",
                "vendor_id,kind,account,holder,branch",
                "V1,iban,DE02120300000000202051,B,one",
                "V1,iban,de02 1203 0000 0000 2020 51,A,one",
                "V2,iban,DE02120300000000202052,,");
        Path data = write("reports.csv", "report_id,vendor_id,listing_id", "R1,,L1");
        Given given = load(data);
        assertEquals(
                List.of(
                        "vendors",
                        "bytes",
                        "listings",
                        "payment_accounts",
                        "shipping_addresses",
                        "identifiers",
                        "reports",
                        "importing"),
                given.heard());
        StoreContent content = given.content();
        assertEquals(
                List.of(2L, 3L),
                content.vendors().get(0).sources().stream().map(SourceRef::line).toList());
        assertEquals(1, content.vendors().get(1).sources().size());
        assertEquals(
                List.of(content.listings().get(0).row().source()),
                content.listings().get(0).sources());
        assertEquals(2, content.uses().size());
        DetailedUse merged = content.uses().get(0);
        assertEquals(UseRole.PAID_INTO, merged.use().role());
        assertEquals(2, merged.use().raws().size());
        assertEquals(Map.of("branch", List.of("one"), "holder", List.of("A", "B")), merged.extra());
        assertEquals(IdentifierQuality.USABLE, merged.said());
        DetailedUse single = content.uses().get(1);
        assertEquals(Map.of(), single.extra());
        assertEquals(IdentifierQuality.MALFORMED, single.said());
        assertThrows(IndexOutOfBoundsException.class, () -> content.uses().get(2));
        Report report = content.reports().get(0).row();
        assertNull(report.vendorId());
        List<Report> read = new ArrayList<>();
        given.rows().forEachReport(read::add);
        assertEquals("V1", read.get(0).vendorId());
    }

    @Test
    void detection_over_the_rows_in_memory_keeps_what_detection_over_the_store_finds() throws IOException {
        Path world = folder.resolve("world");
        World.of(WorldParameters.of(400, 1_200, 5)).write(world, folder.resolve("truth"));
        MemoryGraphStore store = new MemoryGraphStore();
        Loaded.load(DataSet.open(world), store, folder.resolve("rejects-of-load.csv"));
        RunDetection detection =
                new RunDetection(store, Map.of(), InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
        RunDetection.Outcome stored = detection.run(DetectParameters.defaults());
        MemoryGraphStore other = new MemoryGraphStore();
        Loaded.load(DataSet.open(world), other, folder.resolve("rejects-of-load.csv"));
        RunDetection.Outcome inMemory = new RunDetection(
                        other, Map.of(), InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")))
                .run(DetectParameters.defaults(), () -> load(world).rows());
        assertFalse(stored.findings().rings().isEmpty());
        assertEquals(stored.findings(), inMemory.findings());
        assertEquals(stored.run().inputDigest(), inMemory.run().inputDigest());
        assertTrue(other.ledger().findLatestRun().isPresent());
    }
}
