package io.ringwork.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends events to {@code ringwork watch} at a steady rate and measures when each is answered. */
@Command(
        name = "watch",
        description = "Starts a watch, sends events at a steady rate and prints how long their answers take.",
        mixinStandardHelpOptions = true)
final class WatchLoad implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SECOND = 1_000_000_000;

    @Option(names = "--data", required = true, description = "data set that the store was loaded from")
    private Path data = Path.of("");

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "100,1000",
            description = "events a second, one after the other")
    private List<Integer> rates = List.of();

    @Option(names = "--seconds", defaultValue = "60", description = "how long each rate lasts")
    private int seconds;

    @Option(names = "--random-seed", defaultValue = "1", description = "of the events")
    private long randomSeed;

    @Parameters(arity = "1..*", description = "the command that reads events: ringwork watch - --json --store FOLDER")
    private List<String> command = List.of();

    /** When each was sent; read by another thread after {@link #sent} says that it was. */
    private final long[] sentAt = new long[1 << 22];

    private final AtomicLong sent = new AtomicLong();
    private long answered;
    private long changes;
    private long rejected;
    private final List<Long> latencies = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        EventStream events = new EventStream(data, randomSeed);
        Process watch = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedWriter in =
                        new BufferedWriter(new OutputStreamWriter(watch.getOutputStream(), StandardCharsets.UTF_8));
                BufferedReader out =
                        new BufferedReader(new InputStreamReader(watch.getInputStream(), StandardCharsets.UTF_8))) {
            send(in, events.get());
            long start = System.nanoTime();
            readUntil(out, 1);
            Figures.print("ready after %.1f s%n", (System.nanoTime() - start) / 1e9);
            for (int rate : rates) {
                run(rate, events, in, out, watch.pid());
            }
        } finally {
            watch.destroy();
        }
        watch.waitFor();
        return 0;
    }

    private void run(int rate, EventStream events, BufferedWriter in, BufferedReader out, long process)
            throws InterruptedException {
        latencies.clear();
        long first = sent.get();
        long count = (long) rate * seconds;
        long changesBefore = changes;
        long rejectedBefore = rejected;
        double processorBefore = processorSeconds(process);
        Thread reader = new Thread(() -> readUntil(out, first + count), "answers");
        reader.start();
        long start = System.nanoTime();
        for (long i = 0; i < count; i++) {
            long due = start + i * SECOND / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            send(in, events.get());
        }
        reader.join();
        double wall = (System.nanoTime() - start) / 1e9;
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        Figures.print(
                "%d a second: %d events in %.1f s; answer p50 %.1f ms, p90 %.1f, p99 %.1f, p99.9 %.1f, most %.1f;"
                        + " %d ring changes, %d rejected; processor %.2f ms an event, resident %d MB%n",
                rate,
                count,
                wall,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 0.999),
                at(sorted, 1),
                changes - changesBefore,
                rejected - rejectedBefore,
                (processorSeconds(process) - processorBefore) * 1000 / count,
                residentMegabytes(process));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, (long) (share * sorted.length))] / 1e6;
    }

    private void send(BufferedWriter in, String event) {
        sentAt[(int) sent.get()] = System.nanoTime();
        // Before it is written, because its answer may come before this thread goes on.
        sent.incrementAndGet();
        try {
            in.write(event);
            in.write('\n');
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the watch takes no more events", e);
        }
    }

    private void readUntil(BufferedReader out, long count) {
        try {
            while (answered < count) {
                String line = out.readLine();
                if (line == null) {
                    throw new IllegalStateException("the watch ended after " + answered + " answers");
                }
                JsonNode answer = JSON.readTree(line);
                String event = answer.path("type").asText();
                changes += event.equals("ring") ? 1 : 0;
                if (event.equals("ack")) {
                    long now = System.nanoTime();
                    rejected += answer.path("rejected").asLong();
                    long more = answer.path("applied").asLong()
                            + answer.path("rejected").asLong();
                    for (long i = 0; i < more && answered < sent.get(); i++) {
                        latencies.add(now - sentAt[(int) answered++]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double processorSeconds(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .map(time -> time.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    private static long residentMegabytes(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException e) {
            return -1;
        }
    }
}
