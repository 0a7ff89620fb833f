package io.ringwork.graph.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fictitious people and companies in three sources, made of traps, with the truth about who is who. */
final class SenzingTruthSetTest {

    /** What default settings must reach; they reach 0.8502. */
    private static final double LEAST_F1 = 0.85;

    private static RealDataRun run;
    private static Map<String, String> truth;

    /** Pairs of records: right ones, ones found wrongly and ones missed. */
    private record Score(long right, long wrong, long missed) {

        double precision() {
            return right / (double) (right + wrong);
        }

        double recall() {
            return right / (double) (right + missed);
        }

        double f1() {
            return 2.0 * right / (2 * right + wrong + missed);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d right, %d wrong, %d missed: precision %.3f, recall %.3f, F1 %.3f",
                    right,
                    wrong,
                    missed,
                    precision(),
                    recall(),
                    f1());
        }
    }

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        Path data = SharedData.folder("senzing-truthset");
        run = RealDataRun.of(data, SharedData.mapping("senzing-truthset.yaml"), folder.resolve("rejects.csv"));
        truth = new TreeMap<>();
        for (String line : Files.readString(data.resolve("actual_truthset_key.csv"))
                .lines()
                .skip(1)
                .toList()) {
            List<String> columns = List.of(line.strip().split(",", -1));
            truth.put(columns.get(2) + "-" + columns.get(3), columns.get(1));
        }
    }

    @Test
    void every_record_is_a_vendor_and_nothing_is_rejected() {
        assertEquals(159, run.reader().countVendors());
        Set<String> vendors = new TreeSet<>();
        run.reader().forEachVendor(vendor -> vendors.add(vendor.id()));
        assertEquals(truth.keySet(), vendors);
        run.reader().report().tables().forEach((table, counts) -> assertEquals(0, counts.rejected(), table.word()));
        assertEquals(
                102,
                run.reader().report().tables().get(Table.SHIPPING_ADDRESSES).rows());
        assertEquals(134, run.reader().report().tables().get(Table.IDENTIFIERS).rows());
    }

    @Test
    void rings_are_no_farther_from_the_truth_than_closure_over_the_same_values() {
        Score rings = score(run::inOneRing);
        Score closure = closure();
        assertTrue(rings.f1() >= LEAST_F1, "rings: " + rings + "; closure: " + closure);
        assertTrue(rings.f1() >= closure.f1(), "rings: " + rings + "; closure: " + closure);
    }

    private static Score closure() {
        Map<String, Set<String>> holders = new TreeMap<>();
        run.identifiers()
                .forEach((vendor, held) -> usable(held.values())
                        .forEach(key -> holders.computeIfAbsent(key, any -> new TreeSet<>())
                                .add(vendor)));
        Map<String, List<String>> group = new HashMap<>();
        RealDataRun.closure(holders.values()).forEach(all -> all.forEach(vendor -> group.put(vendor, all)));
        return score((one, other) -> group.getOrDefault(one, List.of()).contains(other));
    }

    private static List<String> usable(Collection<Identifier> held) {
        return held.stream()
                .filter(identifier -> identifier.quality() == IdentifierQuality.USABLE)
                .map(Identifier::key)
                .toList();
    }

    private static Score score(BiPredicate<String, String> together) {
        List<String> vendors = new ArrayList<>(truth.keySet());
        long right = 0;
        long wrong = 0;
        long missed = 0;
        for (int i = 0; i < vendors.size(); i++) {
            for (int j = i + 1; j < vendors.size(); j++) {
                boolean same = truth.getOrDefault(vendors.get(i), "").equals(truth.get(vendors.get(j)));
                boolean found = together.test(vendors.get(i), vendors.get(j));
                right += same && found ? 1 : 0;
                wrong += !same && found ? 1 : 0;
                missed += same && !found ? 1 : 0;
            }
        }
        return new Score(right, wrong, missed);
    }
}
