package io.ringwork.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Where a command speaks: results to standard output, progress to standard error and only to a terminal. */
final class Console {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;
    private final boolean json;
    private final boolean terminal;

    Console(PrintWriter out, PrintWriter err, boolean quiet, boolean json, boolean terminal) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
        this.json = json;
        this.terminal = terminal;
    }

    boolean isJson() {
        return json;
    }

    /** A line of a result for people; nothing in JSON mode. */
    void result(String line) {
        if (!json) {
            out.println(line);
            out.flush();
        }
    }

    /** A remark that is no result, such as where a file was written; nothing when quiet or in JSON mode. */
    void remark(String line) {
        if (!quiet) {
            result(line);
        }
    }

    /** A result for machines; nothing outside JSON mode. */
    void event(String type, Map<String, ?> fields) {
        if (json) {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("type", type);
            event.putAll(fields);
            out.println(write(event));
            out.flush();
        }
    }

    /** A line of plain text or JSON that is the whole answer, in every mode. */
    void raw(String line) {
        out.println(line);
    }

    /** To be called when the answer is whole. */
    void flush() {
        out.flush();
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result is no JSON", e);
        }
    }

    /** Starts a progress bar, or a JSON event; {@code total} is in units, or -1 when it is not known. */
    Progress progress(String task, String unit, long unitSize, long total) {
        event("progress", Map.of("task", task, "state", "started"));
        if (quiet || json || !terminal) {
            return new Progress(task, null);
        }
        err.flush();
        return new Progress(
                task,
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setUnit(unit, unitSize)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .clearDisplayOnFinish()
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build());
    }

    /** A task under way. */
    final class Progress implements AutoCloseable {

        private final String task;
        private final @Nullable ProgressBar bar;

        private Progress(String task, @Nullable ProgressBar bar) {
            this.task = task;
            this.bar = bar;
        }

        void step(long units) {
            if (bar != null) {
                bar.stepBy(units);
            }
        }

        void phase(String name) {
            if (bar != null) {
                bar.setExtraMessage(name);
            }
            event("progress", Map.of("task", task, "state", "running", "phase", name));
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
            event("progress", Map.of("task", task, "state", "done"));
        }
    }
}
