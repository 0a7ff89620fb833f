package io.ringwork.graph.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.PostalAddress;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short ways of the rules give what the libraries and the long ways give, and what is remembered changes nothing. */
final class FastPathPropertyTest {

    private static final int TEXTS = 4_000;
    private static final int ADDRESSES = 3_000;
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final String[] STREETS = {
        "兴业大道532号5栋1213室",
        "華強北路１００２號",
        "九龍旺角西洋菜街",
        "崑山路",
        "中崙",
        "于思路",
        "乾隆大街",
        "Lindenstraße 12 a",
        "v.le Dei Gelsi, 334 int. 5",
        "P.zza Roma 3",
        "L.go Argentina",
        "Room 912, No. 120 Xinhua East Road, Huli District",
        "ul. Ogrodowa 88/5",
        "Köprü Çıkmazı No: 378 D: 85",
        "c/ Mayor 3, 2o B",
        "5/F-2, 12 Nathan Rd",
        "Apt 5/B 12 - 14 High St.",
        "д. 5, улица Ленина",
        "C/O Firma GmbH, Weg 1",
        "12 rue de l'Eglise 75001 Paris cedex 12",
        "〒150-0001 渋谷区 1-2-3",
        "№ 5 nº 7 n° 9",
        "12 bis avenue d'Italie",
        "Hong  Kong, Mong Kok, Flat 3~5",
        "s/n",
        "n/a",
        "PO Box 12"
    };
    private static final String[] CITIES = {
        "Berlin", "KÖLN", "深圳市", "Hong Kong", "İzmir", "Łódź", "n/a", "", "Paris 75001", "台北"
    };
    private static final String[] REGIONS = {"广东省", "NY", "Kowloon", "Ege", "", "MI"};
    private static final String[] COUNTRIES = {
        "DE", "CN", "HK", "IT", "ES", "PL", "TR", "TW", "FR", "NL", "GB", "US", "", "Deutschland"
    };

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** A street with a few characters changed, doubled, left out or put in. */
    private static String street(Random random) {
        StringBuilder text = new StringBuilder(pick(random, STREETS));
        for (int edits = random.nextInt(4); edits > 0 && text.length() > 2; edits--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
                case 2 -> text.insert(at, random.nextInt(10_000));
                default -> text.insert(at, pick(random, " ", ",", ", ", ".", "-", "/", "  ", "號", "ü", "É", "\u00a0"));
            }
        }
        return random.nextInt(4) == 0 ? text + ", " + pick(random, STREETS) : text.toString();
    }

    private static PostalAddress address(Random random) {
        return new PostalAddress(
                street(random),
                pick(random, CITIES),
                pick(random, REGIONS),
                Integer.toString(10_000 + random.nextInt(90_000)),
                pick(random, COUNTRIES));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261128})
    void a_normalizer_that_remembers_gives_what_a_new_one_gives(long seed) {
        Random random = new Random(seed);
        Normalizer used = new Normalizer();
        Normalizer fresh = new Normalizer();
        for (int i = 0; i < ADDRESSES; i++) {
            if (i % 100 == 0) {
                fresh = new Normalizer();
            }
            PostalAddress address = address(random);
            String country = pick(random, "DE", "CN", "IT", "HK");
            assertEquals(
                    fresh.normalizeAddress(address, country),
                    used.normalizeAddress(address, country),
                    "seed " + seed + ": " + address);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 20261129})
    void texts_of_han_are_simplified_as_icu_simplifies_them(long seed) {
        Random random = new Random(seed);
        String rules = SIMPLIFIED.toRules(false).replaceAll("[^\\p{IsHan}]", "");
        Simplification simplification = new Simplification();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int parts = random.nextInt(6); parts >= 0; parts--) {
                int from = random.nextInt(rules.length() - 8);
                text.append(rules, from, from + random.nextInt(8)).append(pick(random, "", "", "a", " ", "7"));
            }
            String texts = text.toString();
            assertEquals(SIMPLIFIED.transliterate(texts), simplification.of(texts), "seed " + seed + ": " + texts);
        }
    }

    @Test
    void every_rule_of_icu_that_changes_something_is_applied() {
        Simplification simplification = new Simplification();
        int rules = 0;
        for (String line : SIMPLIFIED.toRules(false).split("[;\n]", -1)) {
            int arrow = line.indexOf('>');
            if (arrow > 0) {
                String from = line.substring(0, arrow).strip();
                assertEquals(SIMPLIFIED.transliterate(from), simplification.of(from), from);
                rules++;
            }
        }
        assertTrue(rules > 1_000, "ICU has rules");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 20261130})
    void letters_of_europe_become_what_icu_makes_of_them(long seed) {
        Random random = new Random(seed);
        Latin latin = new Latin();
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder("ü");
            for (int letters = random.nextInt(20); letters > 0; letters--) {
                text.append((char) (random.nextBoolean() ? ' ' + random.nextInt(95) : 0xC0 + random.nextInt(0xC0)));
            }
            String name = CleanText.fold(text.toString());
            assertEquals(latin.transliterated(name), latin.of(name), "seed " + seed + ": " + name);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 20261201})
    void a_text_that_is_clean_is_what_cleaning_gives(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int characters = random.nextInt(8); characters > 0; characters--) {
                text.append((char) random.nextInt(random.nextInt(8) == 0 ? 0x180 : 0x80));
            }
            String raw = text.append(random.nextBoolean() ? " a b" : "").toString();
            assertEquals(CleanText.cleaned(raw), CleanText.of(raw), "seed " + seed + ": " + raw);
        }
    }

    @Test
    void golden_values_come_out_the_same_again_after_many_others() {
        Normalizer normalizer = new Normalizer();
        Random random = new Random(5);
        List<PostalAddress> addresses = new ArrayList<>();
        for (NamedCsvRecord row : golden("address.csv")) {
            addresses.add(new PostalAddress(
                    row.getField("address"),
                    row.getField("city"),
                    row.getField("region"),
                    row.getField("postcode"),
                    row.getField("country")));
        }
        List<String> first = addresses.stream()
                .map(address -> normalizer.normalizeAddress(address, null).toString())
                .toList();
        for (int i = 0; i < ADDRESSES; i++) {
            normalizer.normalizeAddress(address(random), "CN");
        }
        List<String> second = addresses.stream()
                .map(address -> normalizer.normalizeAddress(address, null).toString())
                .toList();

        assertTrue(first.size() > 50, "there are golden addresses");
        assertEquals(first, second);
        assertEquals(
                new Normalizer().normalize(IdentifierKind.ADDRESS, "Weg 1, 10115 Berlin", "DE"),
                normalizer.normalize(IdentifierKind.ADDRESS, "Weg 1, 10115 Berlin", "DE"));
    }

    private static List<NamedCsvRecord> golden(String file) {
        var stream = Objects.requireNonNull(
                FastPathPropertyTest.class.getResourceAsStream("/golden/normalize/" + file), file);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
