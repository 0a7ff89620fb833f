package io.ringwork.api.cli;

import io.ringwork.graph.casefile.ResultWriter;
import io.ringwork.graph.casefile.RunFile;
import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingStatus;
import io.ringwork.graph.model.Standing;
import io.ringwork.graph.pipeline.RunDetection;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.GraphStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs detection, writes its results and prints the first rings: shared by the commands that detect. */
final class Detecting {

    private final Console console;
    private final Map<String, String> versions;
    private final boolean keep;

    Detecting(Console console, Map<String, String> versions) {
        this(console, versions, true);
    }

    /** @param keep whether what is read is kept beside the store; not for one that goes at once */
    Detecting(Console console, Map<String, String> versions, boolean keep) {
        this.console = console;
        this.versions = versions;
        this.keep = keep;
    }

    RunDetection.Outcome detect(GraphStore store, DetectParameters parameters, @Nullable Path out) {
        return detect(store, store::reader, parameters, out);
    }

    /**
     * As the other method, over facts that need not be read out of the store.
     *
     * @param facts gives what the store holds
     */
    RunDetection.Outcome detect(
            GraphStore store, Supplier<GraphReader> facts, DetectParameters parameters, @Nullable Path out) {
        RunDetection.Outcome outcome;
        List<String> remarks = new ArrayList<>();
        if (out != null) {
            // Before the run is kept: a run whose results cannot be written must not count as told.
            Folders.create(out);
        }
        try (Console.Progress progress = console.progress("detecting", "", 1, -1)) {
            outcome = detection(store, remarks).run(parameters, facts);
            progress.phase("writing");
            if (out != null) {
                write(outcome, out);
            }
        }
        remarks.forEach(console::remark);
        return outcome;
    }

    /** Detects, and goes on with the rings. */
    RunDetection.Followed follow(GraphStore store, DetectParameters parameters) {
        RunDetection.Followed followed;
        List<String> remarks = new ArrayList<>();
        try (Console.Progress progress = console.progress("detecting", "", 1, -1)) {
            followed = detection(store, remarks).follow(parameters);
            progress.phase("watching");
        }
        remarks.forEach(console::remark);
        return followed;
    }

    private RunDetection detection(GraphStore store, List<String> remarks) {
        RunDetection detection = new RunDetection(store, versions, InstantSource.system());
        return keep ? detection.keeping(remarks::add) : detection;
    }

    private static void write(RunDetection.Outcome outcome, Path folder) {
        try (TemporaryFolder whole = TemporaryFolder.within(folder)) {
            // Written aside and moved when all are whole, so that no reader sees half a file.
            ResultWriter.write(outcome.findings(), whole.path());
            RunFile.write(outcome.run(), whole.path());
            whole.moveFilesTo(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The results cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Prints what a run found: a line of counts, and the first rings with the reason for each. */
    void print(RunDetection.Outcome outcome, int most) {
        List<Ring> rings = rings(outcome);
        int linked = outcome.findings().rings().size() - rings.size();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run_id", outcome.run().id());
        fields.put("counts", outcome.run().counts());
        console.event("detected", fields);
        outcome.warnings().forEach(warning -> {
            console.remark("Warning: " + warning.sentence());
            console.event("warning", Map.of("sentence", warning.sentence()));
        });
        ringTable(rings, most).forEach(console::result);
        long members = rings.stream().mapToLong(ring -> ring.vendors().size()).sum();
        console.result(Numbers.count(rings.size()) + " rings with " + Numbers.count(members) + " vendors of "
                + Numbers.count(outcome.findings().vendors().size()) + "; "
                + Numbers.count(outcome.findings().suppressed().size())
                + " shared values were ignored as hubs or placeholders."
                + (rings.size() > most ? " The first " + most + " are shown." : ""));
        if (linked > 0) {
            console.remark(linkedGroups(linked));
        }
        console.remark("A score ranks evidence that vendors act together; it is no probability of guilt.");
    }

    /** How many groups there are beside the rings, in a sentence. */
    static String linkedGroups(int count) {
        return Numbers.count(count)
                + (count == 1 ? " more group is" : " more groups are")
                + " linked and nothing more: one owner who shows himself, and no complaint.";
    }

    static List<String> ringTable(List<Ring> rings, int most) {
        TextTable table =
                new TextTable("rank", "ring", "bits", "vendors", "confirmed", "status", "why").rightAlign(2, 4);
        for (Ring ring : rings.subList(0, Math.min(most, rings.size()))) {
            table.row(
                    Integer.toString(ring.rank()),
                    ring.id(),
                    Numbers.bits(ring.score()),
                    Integer.toString(ring.vendors().size()),
                    Integer.toString(ring.reports().getOrDefault(ReportOutcome.CONFIRMED, 0)),
                    ring.status().word() + (ring.standing() == Standing.LINKED ? ", linked" : ""),
                    Reasons.of(ring));
        }
        return table.lines();
    }

    private static List<Ring> rings(RunDetection.Outcome outcome) {
        return outcome.findings().rings().stream()
                .filter(ring -> ring.standing() == Standing.RING)
                .toList();
    }

    static boolean foundNew(RunDetection.Outcome outcome) {
        return rings(outcome).stream().anyMatch(ring -> ring.status() == RingStatus.NEW);
    }
}
