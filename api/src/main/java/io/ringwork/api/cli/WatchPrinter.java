package io.ringwork.api.cli;

import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import io.ringwork.graph.model.RingMember;
import io.ringwork.graph.pipeline.RingChange;
import io.ringwork.graph.pipeline.RunDetection;
import io.ringwork.graph.pipeline.WatchAnswer;
import io.ringwork.graph.source.RejectWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells what every group of events did: the rings that changed, and that it is durable. */
final class WatchPrinter implements Consumer<WatchAnswer>, AutoCloseable {

    private final Console console;
    private final Path rejectsFile;
    private @Nullable RejectWriter rejects;
    private long applied;
    private long rejected;

    /**
     * @param rejectsFile is gone on with at the first reject
     */
    WatchPrinter(Console console, Path rejectsFile) {
        this.console = console;
        this.rejectsFile = rejectsFile;
    }

    /** Says what is watched, and from where. */
    void started(RunDetection.Outcome run, String source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run_id", run.run().id());
        fields.put("counts", run.run().counts());
        console.event("watching", fields);
        run.warnings().forEach(warning -> {
            console.remark("Warning: " + warning.sentence());
            console.event("warning", Map.of("sentence", warning.sentence()));
        });
        console.remark("Watching " + Numbers.count(run.findings().vendors().size()) + " vendors and "
                + Numbers.count(run.findings().rings().size()) + " rings and linked groups; events come from "
                + (source.equals("-") ? "standard input" : source) + ".");
    }

    @Override
    public synchronized void accept(WatchAnswer group) {
        if (!group.rejected().isEmpty()) {
            RejectWriter writer = rejects();
            group.rejected().forEach(writer::write);
            writer.flush();
        }
        applied += group.accepted();
        rejected += group.rejected().size();
        for (RingChange change : group.changes()) {
            console.result(line(change));
            console.event("ring", fields(change));
        }
        Map<String, Object> sums = new LinkedHashMap<>();
        sums.put("applied", group.accepted());
        sums.put("rejected", group.rejected().size());
        console.event("ack", sums);
    }

    private RejectWriter rejects() {
        RejectWriter writer = rejects;
        if (writer == null) {
            Path folder = rejectsFile.toAbsolutePath().getParent();
            if (folder != null) {
                Folders.create(folder);
            }
            writer = RejectWriter.append(rejectsFile);
            rejects = writer;
        }
        return writer;
    }

    /** Says how many events there were. */
    synchronized void ended() {
        console.remark(Numbers.count(applied) + (applied == 1 ? " event was" : " events were") + " applied and "
                + Numbers.count(rejected) + " rejected" + (rejected > 0 ? "; see " + rejectsFile : "") + ".");
        Map<String, Object> sums = new LinkedHashMap<>();
        sums.put("applied", applied);
        sums.put("rejected", rejected);
        console.event("ended", sums);
    }

    synchronized long rejected() {
        return rejected;
    }

    private static String line(RingChange change) {
        Ring ring = change.ring();
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%-9s", change.kind().word()));
        line.append("  ").append(ring.id());
        line.append("  ").append(ring.standing().word());
        line.append("  ").append(Numbers.bits(ring.score())).append(" bits");
        line.append("  ").append(Numbers.count(ring.vendors().size())).append(" vendors");
        change.added()
                .forEach(id ->
                        line.append("  +").append(id).append(change.returned().contains(id) ? " (back)" : ""));
        change.removed().forEach(id -> line.append("  -").append(id));
        String reason = Reasons.of(ring);
        return reason.isEmpty() ? line.toString() : line + "  " + reason;
    }

    private static Map<String, Object> fields(RingChange change) {
        Ring ring = change.ring();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", change.kind().word());
        fields.put("ring_id", ring.id());
        fields.put("status", ring.status().word());
        fields.put("standing", ring.standing().word());
        fields.put("score", rounded(ring.score()));
        fields.put(
                "vendors",
                ring.vendors().stream().map(RingMember::vendorId).sorted().toList());
        fields.put("added", change.added());
        fields.put("removed", change.removed());
        fields.put("returned", change.returned());
        List<Map<String, Object>> evidence = new ArrayList<>();
        for (RingEvidence fact : ring.evidence()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", fact.kind().word());
            one.put("value", fact.value());
            one.put("vendors", fact.vendors());
            one.put("bits", rounded(fact.bits()));
            evidence.add(one);
        }
        fields.put("evidence", evidence);
        return fields;
    }

    private static double rounded(double bits) {
        return Math.round(bits * 1e4) / 1e4;
    }

    @Override
    public synchronized void close() {
        if (rejects != null) {
            rejects.close();
        }
    }
}
