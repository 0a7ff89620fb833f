package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.detect.DetectParameters;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.source.InputRefusedException;
import io.ringwork.graph.store.FilePosition;
import io.ringwork.graph.store.MemoryGraphStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class FollowFolderTest {

    private static final Normalizer NORMALIZER = new Normalizer();

    @TempDir
    Path folder;

    private final MemoryGraphStore store = new MemoryGraphStore();
    private final LinkedBlockingQueue<WatchAnswer> groups = new LinkedBlockingQueue<>();
    private final Watch watch = Watch.start(
            store,
            new EventIntake(store, NORMALIZER),
            new RerunWatch(store, DetectParameters.of(Map.of()), List.of()),
            3,
            groups::add);

    @AfterEach
    void end() {
        watch.close();
    }

    private static String vendor(String id) {
        return "{\"table\":\"vendors\",\"vendor_id\":\"" + id + "\"}\n";
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Reads what is there as a process would that was started anew. */
    private Map<Path, Long> readOnce() throws InterruptedException {
        try (FollowFolder follow =
                new FollowFolder(folder, watch, store.reader().filePositions())) {
            follow.follow(true);
            return follow.unfinished();
        }
    }

    private int events() {
        int events = groups.stream().mapToInt(WatchAnswer::events).sum();
        groups.clear();
        return events;
    }

    @Test
    void files_are_read_by_name_and_a_later_start_goes_on_where_the_first_ended() throws Exception {
        append("b.jsonl", "{\"table\":\"identifiers\",\"vendor_id\":\"V1\",\"kind\":\"phone\",\"value\":\"1\"}\n");
        append("a.jsonl", vendor("V1") + "\n" + vendor("V2") + "no json\n" + vendor("V3") + vendor("V4") + "\n");
        append("c.csv", "vendor_id\nV9\n");
        readOnce();
        assertEquals(6, events());
        assertEquals(4, store.reader().countVendors());
        assertEquals(1, store.reader().readVendors(List.of("V1")).get(0).uses().size());
        readOnce();
        assertEquals(0, events());
        append("a.jsonl", vendor("V5"));
        readOnce();
        assertEquals(1, events());
        assertEquals(
                8,
                store.reader()
                        .readVendors(List.of("V5"))
                        .get(0)
                        .vendor()
                        .source()
                        .line());
    }

    @Test
    void a_half_written_line_waits_for_its_end() throws Exception {
        String line = vendor("V2");
        append("a.jsonl", vendor("V1") + line.substring(0, 10));
        assertEquals(Map.of(folder.resolve("a.jsonl"), 10L), readOnce());
        assertEquals(1, events());
        append("a.jsonl", line.substring(10, line.length() - 1));
        readOnce();
        assertEquals(0, events());
        append("a.jsonl", "\n");
        assertEquals(Map.of(folder.resolve("a.jsonl"), 0L), readOnce());
        assertEquals(1, events());
        assertEquals(2, store.reader().countVendors());
    }

    @Test
    void another_file_under_the_name_is_read_from_its_beginning() throws Exception {
        append("a.jsonl", vendor("V1") + vendor("V2"));
        readOnce();
        assertEquals(2, events());
        Files.writeString(folder.resolve("a.jsonl"), vendor("V3"));
        readOnce();
        assertEquals(1, events());
        Files.writeString(folder.resolve("a.jsonl"), vendor("V4") + vendor("V5") + vendor("V6"));
        readOnce();
        assertEquals(3, events());
        Map<String, FilePosition> positions = store.reader().filePositions();
        assertEquals(
                3L * vendor("V4").getBytes(StandardCharsets.UTF_8).length,
                positions
                        .get(folder.resolve("a.jsonl")
                                .toAbsolutePath()
                                .normalize()
                                .toString())
                        .bytes());
        assertEquals(6, store.reader().countVendors());
    }

    @Test
    void a_file_that_grows_is_followed_until_somebody_ends_it() throws Exception {
        append("a.jsonl", vendor("V1"));
        FollowFolder follow = new FollowFolder(folder, watch, Map.of());
        Thread following = new Thread(() -> {
            try {
                follow.follow(false);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        following.start();
        assertEquals(1, next().events());
        append("a.jsonl", vendor("V2"));
        assertEquals(1, next().events());
        append("b.jsonl", vendor("V3"));
        assertEquals(1, next().events());
        follow.close();
        following.join();
        assertEquals(3, store.reader().countVendors());
    }

    private WatchAnswer next() throws InterruptedException {
        WatchAnswer answer = groups.poll(60, TimeUnit.SECONDS);
        assertTrue(answer != null, "the file was not read");
        return answer;
    }

    @Test
    void a_watch_that_ended_ends_the_following() throws Exception {
        append("a.jsonl", vendor("V1"));
        watch.close();
        readOnce();
        assertEquals(0, store.reader().countVendors());
    }

    @Test
    void no_folder_is_said_in_one_sentence() {
        InputRefusedException refused = assertThrows(
                InputRefusedException.class, () -> new FollowFolder(folder.resolve("none"), watch, Map.of()));
        assertEquals(
                "There is no folder " + folder.resolve("none") + "; name the folder in which files of events appear.",
                refused.getMessage());
    }
}
