package io.ringwork.graph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.ResolvedValue;
import io.ringwork.graph.model.SourceRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleResolverTest {

    private static final String TITLE = "Velmora NY-517 matte lipstick, rose gold";

    static Listing listing(String id, String vendorId, @Nullable String title) {
        return new Listing(
                id,
                vendorId,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                new SourceRef("f", 1, "d"));
    }

    /** The resolution of titles, the n-th by vendor {@code v<n>} in listing {@code l<n>}. */
    private static TitleResolution resolve(TitleParameters parameters, String... titles) {
        TitleResolver resolver = new TitleResolver(parameters);
        for (int i = 0; i < titles.length; i++) {
            resolver.accept(listing("l" + i, "v" + i, titles[i]));
        }
        return resolver.resolve();
    }

    private static List<ResolvedValue> groups(String... titles) {
        return resolve(TitleParameters.defaults(), titles).groups();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Velmora NY-517 matte lipstick, rose gold",
                "VELMORA NY-517 MATTE LIPSTICK - ROSE GOLD!!!",
                "Matte lipstick Velmora NY517 rose gold",
                "Gold rose lipstick matte 517 NY Velmora",
                "New Velmora NY-517 matte lipstick, rose gold",
                "Velmora NY-517 lipstick, rose gold",
                "Ｖｅｌｍｏｒａ NY 517 matte lipstick / rose gold",
            })
    void reworded_titles_are_one(String reworded) {
        List<ResolvedValue> groups = groups(TITLE, reworded);
        assertEquals(1, groups.size());
        assertEquals(IdentifierKind.TITLE, groups.get(0).kind());
        assertEquals(List.of("l0", "l1"), groups.get(0).members());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Velmora NY-517",
                "Velmora NY-518 liquid lipstick, dark red",
                "Brakk TO-221 cordless drill with two batteries",
                "",
            })
    void different_titles_stay_apart(String other) {
        assertEquals(List.of(), groups(TITLE, other));
    }

    @Test
    void chinese_titles_are_compared_by_pairs_of_characters() {
        assertEquals(1, groups("真皮手提包女士单肩包新款", "新款 真皮手提包女士单肩包").size());
        assertEquals(0, groups("真皮手提包女士单肩包新款", "无线蓝牙耳机降噪运动").size());
    }

    @Test
    void short_titles_join_nothing_even_when_they_are_equal() {
        TitleResolution resolution = resolve(TitleParameters.defaults(), "Velmora NY 517", "velmora ny 517");
        assertEquals(List.of(), resolution.groups());
        assertEquals(1, resolution.tooShort());
    }

    @Test
    void listings_of_one_vendor_alone_make_no_group() {
        TitleResolver alone = new TitleResolver(TitleParameters.defaults());
        TitleResolver together = new TitleResolver(TitleParameters.defaults());
        for (TitleResolver resolver : List.of(alone, together)) {
            resolver.accept(listing("l1", "v", TITLE));
            resolver.accept(listing("l2", "v", TITLE));
        }
        assertEquals(List.of(), alone.resolve().groups());
        together.accept(listing("l0", "w", TITLE));
        assertEquals(
                List.of("l0", "l1", "l2"), together.resolve().groups().get(0).members());
    }

    @Test
    void listings_without_a_title_are_counted() {
        TitleResolver resolver = new TitleResolver(TitleParameters.defaults());
        resolver.accept(listing("l1", "v", null));
        resolver.accept(listing("l2", "w", "***"));
        resolver.accept(listing("l3", "w", TITLE));
        TitleResolution resolution = resolver.resolve();
        assertEquals(2, resolution.untitled());
        assertEquals(1, resolution.titles());
    }

    @Test
    void nothing_resolves_to_nothing() {
        assertEquals(
                List.of(),
                new TitleResolver(TitleParameters.defaults()).resolve().groups());
    }

    @Test
    void the_title_that_most_vendors_use_stands_for_the_group_and_not_in_capitals() {
        ResolvedValue group = groups(
                        "VELMORA NY-517 MATTE LIPSTICK, ROSE GOLD",
                        TITLE,
                        "Aaa Velmora NY-517 matte lipstick, rose gold")
                .get(0);
        assertEquals(TITLE, group.value());
        assertEquals(List.of("l0", "l1", "l2"), group.members());
    }

    @Test
    void members_are_similar_to_the_leader_and_steps_do_not_chain() {
        // leader -> one word changed; the third is similar to the second only
        List<ResolvedValue> groups = groups(
                "alpha bravo charlie delta echo foxtrot golf hotel",
                "alpha bravo charlie delta echo foxtrot golf hotel",
                "alpha bravo charlie delta echo foxtrot golf india",
                "alpha bravo charlie delta echo foxtrot juliett india");
        assertEquals(1, groups.size());
        assertEquals(List.of("l0", "l1", "l2"), groups.get(0).members());
    }

    @Test
    void a_title_of_very_many_vendors_is_handed_out_whatever_it_says() {
        String[] titles = new String[40];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = "Brand new leather handbag for women";
        }
        assertEquals(40, groups(titles).get(0).members().size());
    }

    @Test
    void words_that_many_others_use_say_too_little_unless_so_many_use_the_whole_title() {
        // 300 vendors sell a brushed cotton kitchen towel of some name; two give no name, and 30 have another title.
        String[] titles = new String[332];
        for (int i = 0; i < 300; i++) {
            titles[i] = word(i % 26) + word(i / 26) + " brushed cotton kitchen towel";
        }
        Arrays.fill(titles, 300, 302, "Brushed cotton kitchen towel");
        Arrays.fill(titles, 302, 332, "Striped linen bath mat");
        TitleResolution resolution = resolve(TitleParameters.defaults(), titles);
        assertEquals(
                List.of(30),
                resolution.groups().stream()
                        .map(group -> group.members().size())
                        .toList());
        assertEquals(1, resolution.tooCommon());
        TitleResolution open = resolve(new TitleParameters(0.7, Double.NEGATIVE_INFINITY, 25, 20_000, 64), titles);
        assertTrue(open.groups().stream().anyMatch(group -> group.members().equals(List.of("l300", "l301"))));
    }

    private static String word(int number) {
        return "word" + (char) ('a' + number);
    }

    @Test
    void a_ring_that_uses_a_title_does_not_make_its_words_common() {
        double two = groups(TITLE, TITLE).get(0).matchBits();
        String[] twenty = new String[20];
        Arrays.fill(twenty, TITLE);
        assertEquals(two, groups(twenty).get(0).matchBits(), 0.1);
        assertTrue(two <= TitleGroups.LARGEST_BITS);
    }

    @Test
    void full_buckets_are_counted() {
        // Similar enough to meet in buckets, not enough to join.
        String[] titles = new String[60];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = "Velmora matte lipstick rose gold number model " + word(i % 26) + word(i / 26);
        }
        assertTrue(resolve(new TitleParameters(1, 6, 25, 20_000, 1), titles).crowdedOut() == 0);
        assertTrue(resolve(new TitleParameters(0.7, 6, 25, 20_000, 1), titles).crowdedOut() > 0);
    }

    @Test
    void numbers_out_of_range_are_refused_with_what_is_allowed() {
        String message = assertThrows(IllegalArgumentException.class, () -> new TitleParameters(0.2, 6, 25, 20_000, 64))
                .getMessage();
        assertTrue(message.contains("threshold is 0.2; it must be 0.3 to 1"), message);
        assertThrows(IllegalArgumentException.class, () -> new TitleParameters(0.7, Double.NaN, 25, 20_000, 64));
        assertThrows(IllegalArgumentException.class, () -> new TitleParameters(0.7, 6, 1, 20_000, 64));
        assertThrows(IllegalArgumentException.class, () -> new TitleParameters(0.7, 6, 25, 1, 64));
        assertThrows(IllegalArgumentException.class, () -> new TitleParameters(0.7, 6, 25, 20_000, 0));
    }
}
