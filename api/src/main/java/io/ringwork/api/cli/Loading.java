package io.ringwork.api.cli;

import io.ringwork.graph.model.Table;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.pipeline.LoadDataSet;
import io.ringwork.graph.pipeline.LoadListener;
import io.ringwork.graph.pipeline.LoadReport;
import io.ringwork.graph.pipeline.TableCounts;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.RejectWriter;
import io.ringwork.graph.store.GraphStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads a folder with a progress bar and prints what became of its rows: shared by the commands that load. */
final class Loading {

    private final Console console;

    Loading(Console console) {
        this.console = console;
    }

    static DataSet open(Path folder, @Nullable Path mapping) {
        return mapping == null ? DataSet.open(folder) : DataSet.open(folder, mapping);
    }

    /**
     * Loads a data set.
     *
     * @param keepEmpty whether the file of rejects stays when it has no row, as a result file does
     */
    LoadReport load(DataSet data, GraphStore store, Path rejectsFile, boolean keepEmpty) {
        LoadReport report;
        try (Console.Progress progress = console.progress("loading", "MB", 1 << 20, data.totalBytes());
                RejectWriter rejects = rejects(rejectsFile)) {
            report = new LoadDataSet(store, new Normalizer()).load(data, rejects, listener(progress));
        }
        if (report.rejected() == 0 && !keepEmpty) {
            delete(rejectsFile);
        }
        print(report, rejectsFile);
        return report;
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
