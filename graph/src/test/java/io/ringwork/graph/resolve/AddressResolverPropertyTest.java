package io.ringwork.graph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.ResolvedValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any addresses. */
class AddressResolverPropertyTest {
    private static final String[] STREETS = {
        "maple", "station", "victoria", "kingfisher", "orchard", "granary", "priory", "weaver", "chapel", "foundry"
    };
    private static final String[] CITIES = {"leeds", "york", "bristol", "sheffield", "leicester"};
    private static final String[] KINDS = {"road", "street", "lane"};

    /** Canonical addresses close to each other, many of them the same place with a part missing or a typing error. */
    private static List<AddressForm> world(long seed, int size) {
        Random random = new Random(seed);
        Set<String> canonicals = new HashSet<>();
        while (canonicals.size() < size) {
            StringBuilder text = new StringBuilder("n" + (1 + random.nextInt(12)));
            text.append(random.nextInt(4) == 0 ? " b" + (1 + random.nextInt(3)) : "");
            text.append(random.nextInt(4) == 0 ? " f" + (1 + random.nextInt(3)) : "");
            text.append(random.nextInt(2) == 0 ? " u" + (1 + random.nextInt(4)) : "");
            List<String> words = new ArrayList<>();
            words.add(misspelled(STREETS[random.nextInt(STREETS.length)], random));
            words.add(KINDS[random.nextInt(KINDS.length)]);
            if (random.nextInt(8) > 0) {
                words.add(misspelled(CITIES[random.nextInt(CITIES.length)], random));
            }
            Collections.sort(words);
            text.append(' ').append(String.join(" ", words));
            text.append(random.nextInt(2) == 0 ? " zls" + (1 + random.nextInt(3)) + "1aa" : "");
            canonicals.add(text + " gb");
        }
        return canonicals.stream()
                .sorted()
                .map(canonical -> new AddressForm("address:" + canonical, canonical, 1 + canonical.length() % 3))
                .toList();
    }

    private static String misspelled(String word, Random random) {
        if (random.nextInt(10) > 0) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return word.substring(0, at) + word.substring(at + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void the_order_of_the_addresses_does_not_matter(long seed) {
        List<AddressForm> forms = world(seed, 1_500);
        AddressResolution expected = new AddressResolver().resolution(forms);
        List<AddressForm> shuffled = new ArrayList<>(forms);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(expected, new AddressResolver().resolution(shuffled), "seed " + seed);
        assertTrue(
                expected.values().size() > 10,
                "seed " + seed + " found " + expected.values().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_number_of_threads_changes_nothing(long seed) throws Exception {
        List<AddressForm> forms = new ArrayList<>(world(seed, 2_500));
        for (AddressForm form : world(seed + 1, 500)) {
            String canonical = form.canonical().replace(" gb", " ie");
            forms.add(new AddressForm("address:" + canonical, canonical, form.holders()));
        }
        AddressResolution alone = Threads.call(1, () -> new AddressResolver().resolution(forms));
        assertTrue(alone.values().size() > 10, "seed " + seed);
        assertEquals(alone, Threads.call(2, () -> new AddressResolver().resolution(forms)), "seed " + seed);
        assertEquals(alone, Threads.call(5, () -> new AddressResolver().resolution(forms)), "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void no_two_members_of_a_place_have_other_numbers_units_buildings_or_postcodes(long seed) {
        for (ResolvedValue value : new AddressResolver().resolve(world(seed, 2_500))) {
            for (String one : value.members()) {
                for (String other : value.members()) {
                    AddressParts a = parts(one);
                    AddressParts b = parts(other);
                    String hint = "seed " + seed + " " + one + " and " + other;
                    assertEquals(a.number(), b.number(), hint);
                    assertTrue(agree(a.building(), b.building()), hint);
                    assertTrue(agree(a.postcode(), b.postcode()), hint);
                    if (value.kind() == IdentifierKind.ADDRESS) {
                        assertEquals(a.unit(), b.unit(), hint);
                        assertTrue(agree(a.floor(), b.floor()), hint);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void no_address_is_in_two_places_or_in_two_buildings_and_a_building_has_two_units(long seed) {
        Set<String> seen = new HashSet<>();
        for (ResolvedValue value : new AddressResolver().resolve(world(seed, 2_500))) {
            String hint = "seed " + seed + " " + value;
            assertTrue(value.members().size() > 1, hint);
            assertEquals(value.members().stream().sorted().distinct().toList(), value.members(), hint);
            assertTrue(value.matchBits() >= AddressComparison.ONE_PLACE, hint);
            value.members().forEach(member -> assertTrue(seen.add(value.kind() + member), hint));
            if (value.kind() == IdentifierKind.BUILDING) {
                long units = value.members().stream()
                        .map(member -> parts(member).unit() + parts(member).floor())
                        .distinct()
                        .count();
                assertTrue(units > 1, hint);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void addresses_of_another_country_change_nothing(long seed) {
        List<AddressForm> forms = world(seed, 800);
        List<AddressForm> more = new ArrayList<>(forms);
        for (AddressForm form : world(seed + 1, 400)) {
            String canonical = form.canonical().replace(" gb", " ie");
            more.add(new AddressForm("address:" + canonical, canonical, 1));
        }
        List<ResolvedValue> british = new AddressResolver()
                .resolve(more).stream()
                        .filter(value -> value.members().get(0).endsWith(" gb"))
                        .toList();
        assertEquals(new AddressResolver().resolve(forms), british, "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void a_few_addresses_of_other_streets_change_no_group_but_only_its_bits(long seed) {
        List<AddressForm> forms = world(seed, 2_000);
        List<AddressForm> more = new ArrayList<>(forms);
        for (int i = 0; i < 30; i++) {
            String canonical = "n" + (2_000 + i) + " aberdeen quay thornfield zab1" + i % 10 + "zz gb";
            more.add(new AddressForm("address:" + canonical, canonical, 1));
        }
        List<ResolvedValue> before = new AddressResolver().resolve(forms);
        List<ResolvedValue> after = new AddressResolver().resolve(more);
        assertTrue(before.stream().filter(AddressResolverPropertyTest::isClear).count() > 10, "seed " + seed);
        before.forEach(value -> assertTrue(!isClear(value) || isIn(after, value), "seed " + seed + " lost " + value));
        after.forEach(value -> assertTrue(!isClear(value) || isIn(before, value), "seed " + seed + " new " + value));
    }

    /** Not at the threshold, where a change of the frequencies may tip a group. */
    private static boolean isClear(ResolvedValue value) {
        return value.matchBits() > AddressComparison.ONE_PLACE + 1;
    }

    private static boolean isIn(List<ResolvedValue> values, ResolvedValue group) {
        return values.stream()
                .anyMatch(
                        value -> value.kind() == group.kind() && value.members().containsAll(group.members()));
    }

    private static AddressParts parts(String key) {
        return AddressParts.of(key.substring("address:".length()));
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
