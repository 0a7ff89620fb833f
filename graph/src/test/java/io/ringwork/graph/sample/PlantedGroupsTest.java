package io.ringwork.graph.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the truth says of a group must stand in the files, after simple normalising. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedGroupsTest {

    private static final List<Long> SEEDS = List.of(20_260_630L, 7L, 42L);

    private final Map<Long, WorldFiles> worlds = new LinkedHashMap<>();

    @BeforeAll
    void write(@TempDir Path temporary) throws IOException {
        for (long seed : SEEDS) {
            Path folder = temporary.resolve("w" + seed);
            Path truth = temporary.resolve("w" + seed + ".truth");
            World.of(WorldParameters.of(2_000, 8_000, seed)).write(folder, truth);
            worlds.put(seed, new WorldFiles(folder, truth));
        }
    }

    private interface RingCheck {
        void check(WorldFiles files, List<String> members, String where);
    }

    private void everyRing(Typology typology, RingCheck check) {
        worlds.forEach((seed, files) -> {
            List<List<String>> rings = files.ringsOf(typology);
            assertFalse(rings.isEmpty(), "seed " + seed);
            for (List<String> members : rings) {
                check.check(files, members, "seed " + seed + ", ring of " + members);
            }
        });
    }

    @Test
    void members_of_a_shared_account_ring_are_all_paid_into_it() {
        everyRing(
                Typology.SHARED_ACCOUNT,
                (files, members, where) -> assertTrue(
                        files.sharedByAll(members).stream().anyMatch(value -> value.startsWith("account:")), where));
    }

    @Test
    void neighbours_in_a_chain_share_something() {
        // a ── b ── c ── d
        everyRing(Typology.CHAIN, (files, members, where) -> {
            for (int i = 1; i < members.size(); i++) {
                assertFalse(files.sharedByAll(members.subList(i - 1, i + 1)).isEmpty(), where + " at " + i);
            }
        });
    }

    @Test
    void a_rotating_vendor_comes_back_days_after_its_removal_with_two_old_values() {
        everyRing(Typology.ROTATION, (files, members, where) -> {
            for (int i = 1; i < members.size(); i++) {
                Map<String, String> before = files.vendors.get(members.get(i - 1));
                Map<String, String> after = files.vendors.get(members.get(i));
                assertEquals("removed", before.get("status"), where);
                long days = Duration.between(
                                Instant.parse(before.get("removed_at")), Instant.parse(after.get("registered_at")))
                        .toDays();
                assertTrue(days >= 2 && days <= 9, where + ": " + days + " days");
                Set<String> shared = files.sharedByAll(members.subList(i - 1, i + 1));
                assertTrue(shared.size() >= 2, where + ": " + shared);
            }
        });
    }

    @Test
    void cells_have_accounts_of_their_own_and_bridges_and_one_forwarder() {
        // a═b═c ── d═e═f ── g═h═i
        everyRing(Typology.CELLS, (files, members, where) -> {
            assertTrue(
                    files.sharedByAll(members).stream().anyMatch(value -> value.startsWith("address:")),
                    where + " has no common warehouse");
            Set<String> accounts = new HashSet<>();
            members.forEach(member -> accounts.addAll(files.valuesOf(member, "account")));
            accounts.removeIf(account -> account.startsWith("account:ACQ-"));
            assertTrue(accounts.size() >= 2 && accounts.size() <= 4, where + ": " + accounts);
            assertTrue(isConnected(files, members), where + " falls apart without the warehouse");
        });
    }

    private static boolean isConnected(WorldFiles files, List<String> members) {
        Map<String, Set<String>> usersOf = new HashMap<>();
        for (String member : members) {
            for (String kind : List.of("account", "phone", "email", "tracking")) {
                files.valuesOf(member, kind)
                        .forEach(value -> usersOf.computeIfAbsent(value, any -> new HashSet<>())
                                .add(member));
            }
        }
        Set<String> reached = new HashSet<>(List.of(members.get(0)));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String member = open.pop();
            for (Set<String> users : usersOf.values()) {
                if (users.contains(member)) {
                    users.stream().filter(reached::add).forEach(open::push);
                }
            }
        }
        return reached.size() == members.size();
    }

    @Test
    void careful_members_share_nothing_exactly_but_place_and_pictures_are_almost_the_same() {
        everyRing(Typology.CAREFUL, (files, members, where) -> {
            for (String kind : List.of("account", "phone", "email", "device", "ip", "website", "tracking")) {
                Set<String> seen = new HashSet<>();
                for (String member : members) {
                    files.valuesOf(member, kind).forEach(value -> assertTrue(seen.add(value), where + ": " + value));
                }
            }
            assertTrue(
                    files.sharedByAll(members).stream().anyMatch(value -> value.startsWith("address:")),
                    where + " has no common place");
            Set<String> spellings = new HashSet<>();
            members.forEach(member -> spellings.addAll(files.spelledAddresses.get(member)));
            assertTrue(spellings.size() >= 2, where + ": " + spellings);
            for (String member : members) {
                int nearest = 64;
                for (String mine : files.valuesOf(members.get(0), "image")) {
                    for (String theirs : files.valuesOf(member, "image")) {
                        nearest = Math.min(nearest, Long.bitCount(bits(mine) ^ bits(theirs)));
                    }
                }
                assertTrue(nearest <= 8, where + ": " + nearest + " bits");
            }
            Set<String> titles = new HashSet<>();
            members.forEach(member -> titles.addAll(files.titles.get(member)));
            assertTrue(titles.size() > members.size(), where + " does not reword its titles");
        });
    }

    private static long bits(String image) {
        return Long.parseUnsignedLong(image.substring("image:".length()), 16);
    }

    @Test
    void lent_rings_have_an_account_each_and_a_phone_in_common() {
        worlds.forEach((seed, files) -> {
            List<List<String>> rings = files.ringsOf(Typology.LENT);
            assertTrue(rings.size() >= 2, "seed " + seed);
            for (List<String> ring : rings) {
                assertTrue(
                        files.sharedByAll(ring).stream().anyMatch(value -> value.startsWith("account:")),
                        "seed " + seed + ", ring of " + ring);
                boolean common = rings.stream()
                        .filter(other -> other != ring)
                        .anyMatch(other -> overlap(phones(files, ring), phones(files, other)));
                assertTrue(common, "seed " + seed + ", no phone of " + ring + " is lent");
            }
        });
    }

    private static Set<String> phones(WorldFiles files, List<String> members) {
        Set<String> phones = new HashSet<>();
        members.forEach(member -> phones.addAll(files.valuesOf(member, "phone")));
        return phones;
    }

    private static boolean overlap(Set<String> a, Set<String> b) {
        return !Collections.disjoint(a, b);
    }

    @Test
    void decoys_share_what_their_kind_promises() {
        Map<String, String> promised = Map.of(
                "franchise", "account",
                "agent", "phone",
                "forwarder", "address",
                "template_shop", "image",
                "acquirer", "account",
                "stock_photo", "image",
                "shared_network", "ip");
        worlds.forEach((seed, files) -> files.decoys.forEach((group, members) -> {
            String kind = promised.get(files.kinds.get(group));
            if (kind != null) {
                double share = files.largestShare(members, kind);
                assertTrue(share >= 0.75, "seed " + seed + ", " + files.kinds.get(group) + " " + group + ": " + share);
            }
        }));
    }

    @Test
    void decoys_are_honest() {
        worlds.forEach((seed, files) -> {
            Set<String> inRings = new HashSet<>();
            files.rings.values().forEach(inRings::addAll);
            files.decoys.forEach((group, members) ->
                    members.forEach(member -> assertFalse(inRings.contains(member), "seed " + seed + ", " + group)));
        });
    }

    @Test
    void strangers_share_almost_nothing() {
        // A vendor in no group may share an address by chance, but no account, phone, device, mail or web site.
        worlds.forEach((seed, files) -> {
            Set<String> grouped = new HashSet<>();
            files.rings.values().forEach(grouped::addAll);
            files.decoys.values().forEach(grouped::addAll);
            Map<String, String> seen = new HashMap<>();
            files.values.forEach((vendor, values) -> {
                for (String value : values) {
                    if (!grouped.contains(vendor) && !value.startsWith("address:")) {
                        String before = seen.put(value, vendor);
                        assertTrue(
                                before == null, "seed " + seed + ": " + before + " and " + vendor + " share " + value);
                    }
                }
            });
        });
    }
}
