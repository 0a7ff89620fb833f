package io.ringwork.graph.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.sample.WorldParameters.Noise;
import io.ringwork.graph.sample.WorldParameters.Sizes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorldMixTest {

    private static final Noise NONE = new Noise(0, 0, 0, 0, 0, 0, 0);

    @TempDir
    Path temporary;

    private static WorldParameters withNoise(WorldParameters parameters, Noise noise) {
        return new WorldParameters(
                parameters.vendors(),
                parameters.listings(),
                parameters.randomSeed(),
                parameters.ringShare(),
                parameters.typologies(),
                parameters.decoys(),
                parameters.sizes(),
                noise);
    }

    private WorldFiles write(WorldParameters parameters) throws IOException {
        World.of(parameters).write(temporary.resolve("w"), temporary.resolve("w.truth"));
        return new WorldFiles(temporary.resolve("w"), temporary.resolve("w.truth"));
    }

    @Test
    void mixes_are_found_by_their_word_and_a_wrong_word_names_them_all() {
        for (WorldMix mix : WorldMix.values()) {
            assertEquals(mix, WorldMix.of(mix.word()));
        }
        String message = assertThrows(IllegalArgumentException.class, () -> WorldMix.of("reports"))
                .getMessage();
        assertTrue(message.contains("no mix reports") && message.contains("demo, tuning, reporting"), message);
    }

    @Test
    void no_two_mixes_have_a_seed_in_common() {
        Set<Long> seen = new HashSet<>();
        for (WorldMix mix : WorldMix.values()) {
            assertEquals(5, mix.randomSeeds().size());
            mix.randomSeeds().forEach(seed -> assertTrue(seen.add(seed), mix + " " + seed));
        }
    }

    @Test
    void what_is_reported_differs_from_what_is_tuned_on_in_everything() {
        WorldParameters tuning = WorldMix.TUNING.parameters(1_000, 2_000, 1);
        WorldParameters reporting = WorldMix.REPORTING.parameters(1_000, 2_000, 1);
        assertNotEquals(tuning.ringShare(), reporting.ringShare());
        assertNotEquals(tuning.sizes(), reporting.sizes());
        assertNotEquals(tuning.noise(), reporting.noise());
        for (Typology typology : Typology.values()) {
            assertNotEquals(
                    share(tuning.typologies(), typology),
                    share(reporting.typologies(), typology),
                    0.005,
                    typology.word());
        }
        for (DecoyKind kind : DecoyKind.values()) {
            assertNotEquals(tuning.decoys().get(kind), reporting.decoys().get(kind), kind.word());
        }
    }

    private static double share(Map<Typology, Double> weights, Typology typology) {
        return weights.get(typology)
                / weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @ParameterizedTest
    @EnumSource(WorldMix.class)
    void every_mix_plants_every_typology_and_the_same_numbers_give_the_same_bytes(WorldMix mix) throws IOException {
        WorldParameters parameters =
                mix.parameters(1_600, 2_400, mix.randomSeeds().get(0));
        WorldFiles files = write(parameters);
        for (Typology typology : Typology.values()) {
            assertFalse(files.ringsOf(typology).isEmpty(), typology.word());
        }
        Set<String> kinds = new HashSet<>(files.kinds.values());
        assertEquals(mix == WorldMix.DEMO ? 10 : 12, kinds.size(), kinds.toString());
        World.of(parameters).write(temporary.resolve("again"), temporary.resolve("again.truth"));
        for (String file : List.of(
                "w/vendors.csv",
                "w/identifiers.csv",
                "w/payment_accounts.csv",
                "w/shipping_addresses.csv",
                "w/reports.csv",
                "w.truth/cells.csv")) {
            assertEquals(
                    -1,
                    Files.mismatch(temporary.resolve(file), temporary.resolve(file.replaceFirst("^w", "again"))),
                    file);
        }
    }

    @Test
    void large_account_rings_have_up_to_forty_members_and_some_have_two_accounts() throws IOException {
        WorldParameters reporting = withNoise(WorldMix.REPORTING.parameters(6_000, 6_000, 9_001), NONE);
        WorldFiles files = write(reporting);
        int largest = 0;
        int withTwo = 0;
        for (List<String> ring : files.ringsOf(Typology.SHARED_ACCOUNT)) {
            largest = Math.max(largest, ring.size());
            Map<String, Integer> users = new TreeMap<>();
            ring.forEach(member ->
                    files.valuesOf(member, "account").forEach(account -> users.merge(account, 1, Integer::sum)));
            withTwo += users.values().stream()
                                    .filter(count -> 2 * count > ring.size())
                                    .count()
                            == 2
                    ? 1
                    : 0;
        }
        assertTrue(largest > 26 && largest <= 40, "largest ring: " + largest);
        assertTrue(withTwo > 0, "no ring has two accounts");
    }

    @Test
    void forwarders_have_all_sizes() {
        IntSummaryStatistics sizes =
                World.of(WorldMix.REPORTING.parameters(20_000, 20_000, 9_001)).plan().groups().stream()
                        .filter(group -> group.decoy() == DecoyKind.FORWARDER)
                        .mapToInt(PlantedGroup::size)
                        .summaryStatistics();
        assertTrue(sizes.getMin() >= 20 && sizes.getMin() < 60, sizes.toString());
        assertTrue(sizes.getMax() > 250 && sizes.getMax() <= 500, sizes.toString());
    }

    @Test
    void recycled_phones_lie_years_apart_and_chance_pairs_share_a_device_or_a_network() throws IOException {
        WorldParameters reporting = withNoise(WorldMix.REPORTING.parameters(4_000, 4_000, 9_002), NONE);
        WorldFiles files = write(reporting);
        Map<String, List<LocalDate>> seen = new HashMap<>();
        for (Map<String, String> row : WorldFiles.rows(temporary.resolve("w/identifiers.csv"))) {
            if (row.get("kind").equals("phone") && !row.get("last_seen").isEmpty()) {
                seen.computeIfAbsent(row.get("vendor_id"), any -> new ArrayList<>())
                        .addAll(List.of(LocalDate.parse(row.get("first_seen")), LocalDate.parse(row.get("last_seen"))));
            }
        }
        int recycled = 0;
        int chance = 0;
        for (Map.Entry<String, List<String>> group : files.decoys.entrySet()) {
            List<String> members = group.getValue();
            String kind = files.kinds.get(group.getKey());
            if (kind.equals("recycled_phone")) {
                assertTrue(files.largestShare(members, "phone") == 1, members.toString());
                List<LocalDate> first = seen.get(members.get(0));
                List<LocalDate> second = seen.get(members.get(1));
                assertTrue(ChronoUnit.DAYS.between(first.get(1), second.get(0)) > 2 * 365, first + " " + second);
                recycled++;
            } else if (kind.equals("chance") && members.size() == 2) {
                double share = Math.max(files.largestShare(members, "device"), files.largestShare(members, "ip"));
                assertEquals(1, share, members.toString());
                chance++;
            }
        }
        assertTrue(recycled >= 25 && chance >= 20, recycled + " recycled, " + chance + " by chance");
    }

    @Test
    void chance_joins_ring_vendors_with_strangers_too() {
        World world = World.of(WorldMix.REPORTING.parameters(20_000, 20_000, 9_001));
        long mixed = world.plan().groups().stream()
                .filter(group -> group.decoy() == DecoyKind.CHANCE)
                .filter(group ->
                        world.plan().isInRing(group.member(0)) != world.plan().isInRing(group.member(1)))
                .count();
        assertTrue(mixed >= 5, "pairs of a ring vendor and a stranger: " + mixed);
    }

    @Test
    void a_share_of_the_uses_is_never_named() throws IOException {
        WorldParameters whole = withNoise(WorldMix.REPORTING.parameters(3_000, 3_000, 9_003), NONE);
        int before = uses(whole);
        int after = uses(withNoise(whole, new Noise(0, 0, 0, 0.1, 0.1, 0, 0)));
        assertEquals(0.9, (double) after / before, 0.01);
        int ringsOnly = uses(withNoise(whole, new Noise(0, 0, 0, 0, 0.5, 0, 0)));
        assertEquals(1 - 0.5 * 0.06, (double) ringsOnly / before, 0.01);
    }

    private int uses(WorldParameters parameters) throws IOException {
        write(parameters);
        int rows = 0;
        for (String table : List.of("payment_accounts", "shipping_addresses", "identifiers")) {
            rows += WorldFiles.rows(temporary.resolve("w/" + table + ".csv")).size();
        }
        return rows;
    }

    @Test
    void franchises_are_reported_and_no_report_about_them_is_confirmed() throws IOException {
        WorldFiles files =
                write(withNoise(WorldMix.REPORTING.parameters(4_000, 4_000, 9_004), new Noise(0, 0, 0, 0, 0, 0.2, 0)));
        Set<String> franchises = new HashSet<>();
        files.decoys.forEach((group, members) -> {
            if (files.kinds.get(group).equals("franchise")) {
                franchises.addAll(members);
            }
        });
        int reports = 0;
        for (Map<String, String> row : WorldFiles.rows(temporary.resolve("w/reports.csv"))) {
            if (franchises.contains(row.get("vendor_id"))) {
                assertNotEquals("confirmed", row.get("outcome"), row.toString());
                reports++;
            }
        }
        assertTrue(reports > 20, "reports about franchises: " + reports);
    }

    @Test
    void a_wrong_digit_stands_behind_the_third_and_never_alone_for_the_right_one() {
        Dice dice = Dice.of(1, "digits", 1);
        for (int i = 0; i < 1_000; i++) {
            String wrong = TypingError.inDigits("+49 30 123456", 1, dice);
            assertTrue(wrong.startsWith("+49 3") && wrong.length() == 13, wrong);
            assertNotEquals("+49 30 123456", wrong);
            long different = IntStream.range(0, 13)
                    .filter(at -> wrong.charAt(at) != "+49 30 123456".charAt(at))
                    .count();
            assertEquals(1, different, wrong);
        }
        assertEquals("+49 30 123456", TypingError.inDigits("+49 30 123456", 0, dice));
        assertEquals("12a", TypingError.inDigits("12a", 1, dice));
    }

    @Test
    void wrong_sizes_are_refused_with_the_value_and_what_is_allowed() {
        assertRefused("skew is 0.5", () -> new Sizes(0.5, 25, 20, 30));
        assertRefused("largestAccountRing is 200", () -> new Sizes(2, 200, 20, 30));
        assertRefused("forwarders have 50 to 30 users", () -> new Sizes(2, 25, 50, 30));
    }

    private static void assertRefused(String part, Executable making) {
        String message = assertThrows(IllegalArgumentException.class, making).getMessage();
        assertTrue(message.contains(part) && message.contains("Choose"), message);
    }
}
