package io.ringwork.graph.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
    void members_of_a_shared_account_ring_are_paid_into_it_or_into_one_of_two_that_most_use_both() {
        everyRing(Typology.SHARED_ACCOUNT, (files, members, where) -> {
            List<String> common = new ArrayList<>();
            for (String account : files.valuesOf(members.get(0), "account")) {
                if (holders(files, members, account) > 1 && !account.startsWith("account:ACQ-")) {
                    common.add(account);
                }
            }
            assertTrue(common.size() == 1 || common.size() == 2, where + ": " + common);
            int both = 0;
            for (String member : members) {
                Set<String> mine = new HashSet<>(files.valuesOf(member, "account"));
                mine.retainAll(common);
                assertFalse(mine.isEmpty(), where + ": " + member);
                both += mine.size() == 2 ? 1 : 0;
            }
            assertTrue(common.size() == 1 || 2 * both >= members.size(), where + ": " + both + " use both");
        });
    }

    private static long holders(WorldFiles files, List<String> members, String value) {
        return members.stream()
                .filter(member -> files.values.get(member).contains(value))
                .count();
    }

    @Test
    void neighbours_in_a_chain_share_something() {
        // a ── b ── c ── d
        everyRing(Typology.CHAIN, (files, members, where) -> {
            for (int i = 1; i < members.size(); i++) {
                Set<String> shared = new HashSet<>(files.sharedByAll(members.subList(i - 1, i + 1)));
                shared.removeIf(value -> value.startsWith("image:") || value.startsWith("ip:"));
                assertFalse(shared.isEmpty(), where + " at " + i + " share at most a picture");
            }
        });
    }

    @Test
    void links_of_chains_are_made_of_all_kinds() {
        Set<String> kinds = new HashSet<>();
        everyRing(Typology.CHAIN, (files, members, where) -> {
            for (int i = 1; i < members.size(); i++) {
                files.sharedByAll(members.subList(i - 1, i + 1))
                        .forEach(value -> kinds.add(value.substring(0, value.indexOf(':'))));
            }
        });
        assertTrue(
                kinds.containsAll(Set.of(
                        "account",
                        "phone",
                        "email",
                        "device",
                        "address",
                        "website",
                        "tracking",
                        "social",
                        "tax_id",
                        "pgp",
                        "image")),
                kinds.toString());
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
    void cells_have_accounts_of_their_own_and_bridges_and_one_hub() {
        // a═b═c ── d═e═f ── g═h═i
        everyRing(Typology.CELLS, (files, members, where) -> {
            assertTrue(
                    files.sharedByAll(members).stream()
                            .anyMatch(value -> value.startsWith("address:")
                                    || value.startsWith("ip:")
                                    || value.startsWith("account:ACQ-")),
                    where + " has no common hub");
            Set<String> accounts = new HashSet<>();
            members.forEach(member -> accounts.addAll(files.valuesOf(member, "account")));
            accounts.removeIf(account -> account.startsWith("account:ACQ-"));
            assertTrue(accounts.size() >= 2 && accounts.size() <= 4, where + ": " + accounts);
            assertTrue(isConnected(files, members), where + " falls apart without the hub");
            Map<String, Set<String>> accountsOfCell = new HashMap<>();
            for (String member : members) {
                Set<String> mine = new HashSet<>(files.valuesOf(member, "account"));
                mine.retainAll(accounts);
                accountsOfCell
                        .computeIfAbsent(files.cells.get(member), cell -> new HashSet<>())
                        .addAll(mine);
            }
            assertEquals(accounts.size(), accountsOfCell.size(), where);
            accountsOfCell.values().forEach(mine -> assertEquals(1, mine.size(), where + ": " + accountsOfCell));
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
    void lent_rings_have_an_account_each_and_one_value_of_one_lender_in_common() {
        Set<String> kinds = new HashSet<>();
        Set<Integer> borrowers = new HashSet<>();
        worlds.forEach((seed, files) -> {
            List<List<String>> rings = files.ringsOf(Typology.LENT);
            assertTrue(rings.size() >= 2, "seed " + seed);
            for (List<String> ring : rings) {
                String where = "seed " + seed + ", ring of " + ring;
                assertTrue(files.sharedByAll(ring).stream().anyMatch(value -> value.startsWith("account:")), where);
                Set<String> lent = new HashSet<>();
                for (List<String> other : rings) {
                    if (other != ring) {
                        lent.addAll(common(files, ring, other));
                    }
                }
                assertEquals(1, lent.size(), where + " lends or borrows " + lent);
                String value = lent.iterator().next();
                kinds.add(value.substring(0, value.indexOf(':')));
                borrowers.add((int) holders(files, ring, value));
            }
        });
        assertEquals(Set.of(1, 2), borrowers);
        assertTrue(Set.of("phone", "email", "device", "account").containsAll(kinds), kinds.toString());
        assertTrue(kinds.size() >= 2, kinds.toString());
    }

    private static Set<String> common(WorldFiles files, List<String> ring, List<String> other) {
        Set<String> mine = new HashSet<>();
        Set<String> theirs = new HashSet<>();
        for (String kind : List.of("phone", "email", "device", "account")) {
            ring.forEach(member -> mine.addAll(files.valuesOf(member, kind)));
            other.forEach(member -> theirs.addAll(files.valuesOf(member, kind)));
        }
        mine.retainAll(theirs);
        mine.removeIf(value -> value.startsWith("account:ACQ-") || WorldFiles.saysNothing(value));
        return mine;
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
