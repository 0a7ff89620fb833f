package io.ringwork.graph.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NameTokensTest {

    private static Set<String> tokens(String name, String legalName) {
        return NameTokens.tokens(
                new Scene().vendor("v", name, legalName).vendors.get("v"));
    }

    @Test
    void a_name_gives_its_words_and_its_pairs_of_words() {
        assertEquals(
                new TreeSet<>(Set.of("golden", "harbour", "golden harbour", "ltd", "harbour ltd")),
                tokens("GoldenHarbour24", "Golden Harbour Ltd."));
    }

    @Test
    void accents_case_and_width_do_not_matter() {
        assertEquals(tokens("Cesme Cikmaz", null), tokens("Çeşme ÇIKMAZ", null));
        assertEquals(tokens("ABC Handel", null), tokens("ＡＢＣ handel", null));
    }

    @Test
    void chinese_names_give_pairs_of_characters() {
        assertEquals(new TreeSet<>(Set.of("深圳", "圳雪", "雪松", "eco")), tokens("深圳雪松 ECO", null));
    }

    @Test
    void missing_and_empty_names_give_nothing() {
        assertEquals(Set.of(), tokens(null, null));
        assertEquals(Set.of(), tokens("", "24 – 7"));
    }

    @Test
    void broken_surrogates_do_not_throw() {
        assertEquals(Set.of("shop"), tokens("shop \ud83d", "\udc00"));
    }
}
