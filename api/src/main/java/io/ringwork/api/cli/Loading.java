package io.ringwork.api.cli;

import io.ringwork.graph.model.Table;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.DataSetReader;
import io.ringwork.graph.pipeline.FirstLoad;
import io.ringwork.graph.pipeline.LoadDataSet;
import io.ringwork.graph.pipeline.LoadListener;
import io.ringwork.graph.pipeline.LoadReport;
import io.ringwork.graph.pipeline.TableCounts;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.BulkLoader;
import io.ringwork.graph.store.GraphReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads a folder with a progress bar, opens the store, and prints what became of the rows: shared by the commands that
 * load.
 */
final class Loading {

    private final Console console;
    private final Wiring wiring;

    Loading(Console console, Wiring wiring) {
        this.console = console;
        this.wiring = wiring;
    }

    /** What became of the rows, and the rows where somebody goes on with them. */
    private record Taken(LoadReport report, Optional<GraphReader> rows) {}

    static DataSet open(Path folder, @Nullable Path mapping) {
        return mapping == null ? DataSet.open(folder) : DataSet.open(folder, mapping);
    }

    /**
     * Loads a data set and opens its store. An embedded store that does not exist is made of all rows at once; any other
     * takes them batch by batch.
     *
     * @param keepEmpty whether the file of rejects stays when it has no row, as a result file does
     * @param keepRows whether rows that were read into memory stay there, for a detection that follows
     */
    LoadedStore load(DataSet data, StoreLocation where, Path rejectsFile, boolean keepEmpty, boolean keepRows) {
        Optional<BulkLoader> bulk = wiring.bulkLoader(where);
        LoadedStore loaded;
        try (Console.Progress progress = console.progress("loading", "MB", 1 << 20, data.totalBytes())) {
            if (bulk.isPresent()) {
                Taken taken = atOnce(data, bulk.get(), rejectsFile, keepRows, progress);
                progress.phase("indexing");
                loaded = new LoadedStore(
                        wiring.open(where), taken.report(), taken.rows().orElse(null));
            } else {
                loaded = inBatches(data, wiring.open(where), rejectsFile, progress);
            }
        }
        boolean told = false;
        try {
            if (loaded.report().rejected() == 0 && !keepEmpty) {
                delete(rejectsFile);
            }
            print(loaded.report(), rejectsFile);
            told = true;
            return loaded;
        } finally {
            if (!told) {
                loaded.close();
            }
        }
    }

    private static Taken atOnce(
            DataSet data, BulkLoader bulk, Path rejectsFile, boolean keepRows, Console.Progress progress) {
        try (RejectWriter rejects = rejects(rejectsFile)) {
            DataSetReader rows = new FirstLoad(bulk, new Normalizer()).load(data, rejects, listener(progress));
            return new Taken(rows.report(), keepRows ? Optional.of(rows) : Optional.empty());
        }
    }

    private static LoadedStore inBatches(DataSet data, OpenStore store, Path rejectsFile, Console.Progress progress) {
        boolean loaded = false;
        try (RejectWriter rejects = rejects(rejectsFile)) {
            LoadReport report =
                    new LoadDataSet(store.graph(), new Normalizer()).load(data, rejects, listener(progress));
            loaded = true;
            return new LoadedStore(store, report, null);
        } finally {
            if (!loaded) {
                store.close();
            }
        }
    }

    private static LoadListener listener(Console.Progress progress) {
        return new LoadListener() {
            @Override
            public void tableStarted(Table table) {
                progress.phase(table.word());
            }

            @Override
            public void bytesRead(long bytes) {
                progress.step(bytes);
            }

            @Override
            public void stageStarted(Stage stage) {
                progress.phase(stage.word());
            }
        };
    }

    private void print(LoadReport report, Path rejectsFile) {
        TextTable table = new TextTable("table", "rows", "new", "changed", "known", "rejected").rightAlign(1, 5);
        report.tables().forEach((name, counts) -> {
            if (counts.rows() > 0) {
                table.row(
                        name.word(),
                        Numbers.count(counts.rows()),
                        Numbers.count(counts.created()),
                        Numbers.count(counts.updated()),
                        Numbers.count(counts.unchanged()),
                        Numbers.count(counts.rejected()));
            }
        });
        table.lines().forEach(console::remark);
        if (report.rejected() > 0) {
            console.remark(Numbers.count(report.rejected()) + " rows were rejected (" + byCode(report) + "); see "
                    + rejectsFile);
        }
        if (report.changedNothing()) {
            console.remark("The store knew every row already; nothing changed.");
        }
        Map<String, Object> tables = new LinkedHashMap<>();
        report.tables().forEach((name, counts) -> tables.put(name.word(), fields(counts)));
        console.event("loaded", Map.of("tables", tables, "rejects", report.rejectsByCode()));
    }

    static Map<String, Long> fields(TableCounts counts) {
        Map<String, Long> fields = new LinkedHashMap<>();
        fields.put("rows", counts.rows());
        fields.put("created", counts.created());
        fields.put("updated", counts.updated());
        fields.put("unchanged", counts.unchanged());
        fields.put("rejected", counts.rejected());
        return fields;
    }

    private static String byCode(LoadReport report) {
        StringBuilder text = new StringBuilder();
        report.rejectsByCode()
                .forEach((code, count) -> text.append(text.isEmpty() ? "" : ", ")
                        .append(code)
                        .append(' ')
                        .append(Numbers.count(count)));
        return text.toString();
    }

    private static RejectWriter rejects(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Folders.create(folder);
        }
        return new RejectWriter(file);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IllegalStateException("The empty file " + file + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
