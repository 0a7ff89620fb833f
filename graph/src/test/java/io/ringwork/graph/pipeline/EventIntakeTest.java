package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.projection.DetectionInput;
import io.ringwork.graph.sample.World;
import io.ringwork.graph.sample.WorldParameters;
import io.ringwork.graph.source.DataSet;
import io.ringwork.graph.source.EventLine;
import io.ringwork.graph.source.RejectedRow;
import io.ringwork.graph.store.FilePosition;
import io.ringwork.graph.store.MemoryGraphStore;
import io.ringwork.graph.store.StoredUse;
import io.ringwork.graph.store.VendorRows;
import io.ringwork.graph.store.WriteCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventIntakeTest {

    private static final long RANDOM_SEED = 411;
    private static final Normalizer NORMALIZER = new Normalizer();

    private final MemoryGraphStore store = new MemoryGraphStore();
    private final EventIntake intake = new EventIntake(store, NORMALIZER);
    private long sent;

    private Intake apply(String... lines) {
        List<EventLine> events = new ArrayList<>();
        for (String line : lines) {
            events.add(EventLine.of("events", ++sent, line));
        }
        Intake taken = intake.apply(events, Map.of());
        assertEquals(lines.length, taken.outcomes().size());
        assertEquals(lines.length, taken.stored().total() + taken.rejected().size(), "sums add up");
        return taken;
    }

    private static String vendor(String id, String more) {
        return "{\"table\":\"vendors\",\"vendor_id\":\"" + id + "\"" + more + "}";
    }

    private static String listing(String id, String vendor) {
        return "{\"table\":\"listings\",\"listing_id\":\"" + id + "\",\"vendor_id\":\"" + vendor + "\"}";
    }

    private static String phone(String vendor, String value) {
        return "{\"table\":\"identifiers\",\"vendor_id\":\"" + vendor + "\",\"kind\":\"phone\",\"value\":\"" + value
                + "\"}";
    }

    private static String report(String id, String listing) {
        return "{\"table\":\"reports\",\"report_id\":\"" + id + "\",\"listing_id\":\"" + listing + "\"}";
    }

    private static List<String> issues(Intake taken) {
        List<String> issues = new ArrayList<>();
        for (RejectedRow row : taken.rejected()) {
            row.issues().forEach(issue -> issues.add(issue.row() + ":" + issue.column() + ":" + issue.code()));
        }
        return issues;
    }

    @Test
    void an_event_sees_those_before_it_and_none_after_it() {
        Intake taken = apply(
                phone("V1", "030 1234567"),
                listing("L1", "V1"),
                vendor("V1", ",\"country\":\"DE\""),
                report("R1", "L1"),
                listing("L1", "V1"),
                report("R1", "L1"),
                phone("V1", "030 1234567"));
        assertEquals(
                List.of("1:vendor_id:UNKNOWN_VENDOR", "2:vendor_id:UNKNOWN_VENDOR", "4:listing_id:UNKNOWN_LISTING"),
                issues(taken));
        assertEquals(new WriteCounts(4, 0, 0), taken.stored());
        assertEquals(List.of("V1"), taken.touched());
        VendorRows rows = store.reader().readVendors(List.of("V1")).get(0);
        StoredUse use = rows.uses().get(0);
        assertEquals("phone:+49301234567", use.identifier().key());
        assertEquals(7, use.sources().get(0).line());
        assertEquals("events", use.sources().get(0).file());
    }

    @Test
    void the_country_is_the_one_that_stands_when_the_event_comes() {
        apply(
                vendor("V1", ",\"country\":\"DE\""),
                phone("V1", "030 1234567"),
                vendor("V1", ",\"country\":\"FR\",\"name\":\"One\""),
                vendor("V1", ",\"name\":\"Two\""),
                phone("V1", "01 42 68 53 00"));
        List<String> keys = store.reader().readVendors(List.of("V1")).get(0).uses().stream()
                .map(use -> use.identifier().key())
                .sorted()
                .toList();
        assertEquals(List.of("phone:+33142685300", "phone:+49301234567"), keys);
    }

    @Test
    void the_same_event_again_changes_nothing_and_touches_nobody() {
        String[] events = {
            vendor("V1", ",\"name\":\"One\""), listing("L1", "V1"), phone("V1", "+49 30 1234567"), report("R1", "L1")
        };
        assertEquals(new WriteCounts(4, 0, 0), apply(events).stored());
        String before = DetectionInput.read(store.reader()).digest();
        Intake again = apply(events);
        assertEquals(new WriteCounts(0, 0, 4), again.stored());
        assertEquals(List.of(), again.touched());
        assertEquals(before, DetectionInput.read(store.reader()).digest());
    }

    @Test
    void a_later_event_updates_and_touches_whoever_is_concerned() {
        apply(vendor("V1", ""), vendor("V2", ""), vendor("V3", ""), listing("L1", "V1"));
        assertEquals(List.of("V1"), apply(vendor("V1", ",\"name\":\"New\"")).touched());
        assertEquals(List.of("V1", "V2"), apply(listing("L1", "V2")).touched());
        assertEquals(List.of("V2"), apply(report("R1", "L1")).touched());
        assertEquals(List.of("V3"), apply(phone("V3", "+49 30 1234567")).touched());
        assertEquals(List.of(), apply("{}", phone("nobody", "1")).touched());
        Vendor vendor = store.reader().readVendors(List.of("V1")).get(0).vendor();
        assertEquals("New", vendor.name());
    }

    @Test
    void how_far_a_file_was_read_is_kept_even_when_nothing_of_it_was_taken() {
        FilePosition position = new FilePosition(5, 1, "x");
        intake.apply(List.of(EventLine.of("a", 1, "none")), Map.of("a", position));
        assertEquals(Map.of("a", position), store.reader().filePositions());
    }

    @Test
    void a_world_sent_as_events_is_the_world_loaded_as_files(@TempDir Path folder) throws IOException {
        Path world = folder.resolve("world");
        World.of(WorldParameters.of(60, 200, RANDOM_SEED)).write(world, folder.resolve("truth"));
        Path data = Files.createDirectories(folder.resolve("data"));
        List<EventLine> events = new ArrayList<>();
        for (Table table : Table.values()) {
            String file = table.word() + ".jsonl";
            Files.write(data.resolve(file), WorldEvents.rows(world, table, false));
            for (String line : WorldEvents.rows(world, table, true)) {
                events.add(EventLine.of(file, 1, line));
            }
        }
        MemoryGraphStore loaded = new MemoryGraphStore();
        Loaded.load(DataSet.open(data), loaded, folder.resolve("rejects.csv"));
        Random random = new Random(RANDOM_SEED);
        long rejected = 0;
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(60));
            Intake taken = intake.apply(events.subList(from, to), Map.of());
            assertEquals(to - from, taken.stored().total() + taken.rejected().size());
            rejected += taken.rejected().size();
            from = to;
        }
        assertTrue(events.size() > 500, () -> "only " + events.size() + " events");
        assertEquals(0, rejected);
        assertEquals(
                DetectionInput.read(loaded.reader()).digest(),
                DetectionInput.read(store.reader()).digest(),
                "seed " + RANDOM_SEED);
    }
}
