package io.ringwork.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringwork.api.cli.RingworkCommand;
import io.ringwork.graph.pipeline.WorldEvents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code watch} over real stores: events from standard input and from a folder. */
final class WatchCommandIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    /** What a command printed and how it ended. */
    private record Ended(int status, String out, String err) {

        List<JsonNode> events(String type) throws IOException {
            List<JsonNode> events = new ArrayList<>();
            for (String line : out.lines().toList()) {
                JsonNode event = JSON.readTree(line);
                if (event.get("type").asText().equals(type)) {
                    events.add(event);
                }
            }
            return events;
        }

        long sum(String field) throws IOException {
            return events("ack").stream()
                    .mapToLong(ack -> ack.get(field).asLong())
                    .sum();
        }
    }

    private static Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = RingworkCommand.run(App.wiring(), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ended(status, out.toString(), err.toString());
    }

    private static Ended runWith(String input, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void a_world_that_comes_through_standard_input_has_the_rings_of_one_that_is_loaded() throws IOException {
        Path world = folder.resolve("world");
        assertEquals(
                0,
                run("generate", "--vendors", "150", "--listings", "300", "--seed", "3", "--out", world.toString())
                        .status());
        List<String> lines = WorldEvents.lines(world);
        String store = folder.resolve("fed").toString();
        String rejects = folder.resolve("fed.csv").toString();
        Ended fed = runWith(
                String.join("\n", lines) + "\nno json", "watch", "--store", store, "--json", "--rejects", rejects);
        assertEquals(0, fed.status(), fed.err());
        assertEquals(lines.size(), fed.sum("applied"));
        assertEquals(1, fed.sum("rejected"));
        assertTrue(
                fed.events("ring").stream()
                        .anyMatch(ring -> ring.get("kind").asText().equals("new")),
                fed.out());
        assertEquals(2, Files.readAllLines(Path.of(rejects)).size());
        Ended loaded =
                run("run", world.toString(), "--out", folder.resolve("out").toString(), "--json");
        assertEquals(0, loaded.status(), loaded.err());
        Ended detected = run("detect", "--store", store, "--json");
        assertEquals(
                loaded.events("detected").get(0).at("/counts/rings"),
                detected.events("detected").get(0).at("/counts/rings"));
        Ended again = runWith(String.join("\n", lines), "watch", "-", "--store", store, "--json");
        assertEquals(0, again.status(), again.err());
        assertEquals(lines.size(), again.sum("applied"));
        assertEquals(List.of(), again.events("ring"));
        Ended refused =
                runWith("{}\n[]\n", "watch", "--store", store, "--max-rejects", "1", "--rejects", rejects, "--quiet");
        assertEquals(3, refused.status());
        assertEquals(
                "ringwork: 2 rows were rejected and --max-rejects allows 1; see the rejects",
                refused.err().strip());
        assertEquals(4, Files.readAllLines(Path.of(rejects)).size());
    }

    @Test
    void a_folder_is_applied_once_and_gone_on_with() throws IOException {
        Path events = Files.createDirectories(folder.resolve("events"));
        String store = folder.resolve("followed").toString();
        String rejects = folder.resolve("followed.csv").toString();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add("{\"table\":\"vendors\",\"vendor_id\":\"V" + i + "\"}");
        }
        Files.write(events.resolve("a.jsonl"), lines);
        String[] command = {
            "watch", events.toString(), "--exit-when-done", "--store", store, "--rejects", rejects, "--group", "7"
        };
        Ended first = run(command);
        assertEquals(0, first.status(), first.err());
        assertTrue(first.out().contains("40 events were applied and 0 rejected."), first.out());
        StringBuilder more = new StringBuilder();
        for (String account : List.of("DE89370400440532013000", "DE02120300000000202051")) {
            for (String vendor : List.of("V1", "V2")) {
                more.append("{\"table\":\"payment_accounts\",\"vendor_id\":\"" + vendor
                        + "\",\"kind\":\"iban\",\"account\":\"" + account + "\"}\n");
            }
        }
        Files.writeString(events.resolve("a.jsonl"), more + "{\"table\":\"ven", StandardOpenOption.APPEND);
        Ended second = run(command);
        assertEquals(0, second.status(), second.err());
        assertTrue(second.out().contains("4 events were applied and 0 rejected."), second.out());
        assertTrue(second.out().contains("13 bytes were left"), second.out());
        assertTrue(
                second.out().lines().anyMatch(line -> line.startsWith("new ") && line.contains("+V1  +V2  ")),
                second.out());
        assertEquals(2, run("watch", "--exit-when-done", "--store", store).status());
        assertEquals(2, run("watch", "--group", "0", "--store", store).status());
        Ended nowhere = run("watch", folder.resolve("nowhere").toString(), "--store", store);
        assertEquals(3, nowhere.status());
        assertTrue(nowhere.err().contains("There is no folder"), nowhere.err());
    }
}
