package io.ringwork.graph.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.PostalAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, tried on random texts from fixed seeds and on the golden vectors. */
class NormalizerPropertyTest {
    private static final Normalizer NORMALIZER = new Normalizer();
    private static final String[] PIECES = {
        "0x", "bc1q", "bitcoin:", "@", ".", "+49", "00", "(0)", "DE89", "http://", "www.", "/", "\\", "号", "路", "深圳",
                "室",
        "C/O ", "No. ", "#", "str. ", "ул. ", "ß", "İ", "é", "\u0000", "\u200f", "\ud800", "\udc00", "🙂", "١٢٣", "１２",
                " ", ",",
        ";", "-", "[", "{", "Ltd", "GmbH", "有限公司", "?", "%", "&", "=", "'", "\"", "\n", "|",
                "-----BEGIN PGP PUBLIC KEY BLOCK-----"
    };

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(5)) {
                case 0 -> text.append(PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.append(random.nextInt(100_000));
                case 2 -> text.append((char) ('a' + random.nextInt(26)));
                case 3 -> text.append((char) random.nextInt(0x10000));
                default -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void no_text_makes_it_throw_or_gives_an_empty_canonical(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            String text = randomText(random);
            String country = random.nextBoolean()
                    ? List.of("DE", "CN", "us", "ZZ", "", "?").get(random.nextInt(6))
                    : null;
            String hint = "seed " + seed + " text [" + text + "] country " + country;
            for (IdentifierKind kind : IdentifierKind.values()) {
                Identifier identifier = NORMALIZER.normalize(kind, text, country);
                assertFalse(identifier.canonical().isBlank(), hint);
                byte[] utf8 = identifier.canonical().getBytes(StandardCharsets.UTF_8);
                assertEquals(identifier.canonical(), new String(utf8, StandardCharsets.UTF_8), hint);
            }
            PostalAddress address = new PostalAddress(text, randomText(random), null, randomText(random), country);
            assertFalse(NORMALIZER.normalizeAddress(address, null).canonical().isBlank(), hint);
            assertNotNull(NORMALIZER.nameKey(text), hint);
            assertNotNull(NORMALIZER.guess(text, country), hint);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "email", "iban", "crypto", "website", "ip", "tax_id", "account", "opaque"})
    void a_canonical_form_is_its_own_canonical_form(String file) {
        for (NamedCsvRecord row : NormalizerGoldenTest.rows(file)) {
            if (!row.getField("quality").equals("malformed")) {
                IdentifierKind kind = IdentifierKind.find(row.getField("kind")).orElseThrow();
                Identifier once = NORMALIZER.normalize(kind, row.getField("raw"), row.getField("country"));
                assertEquals(once, NORMALIZER.normalize(kind, once.canonical(), row.getField("country")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "iban", "ip", "tax_id", "address"})
    void case_and_white_space_around_do_not_matter(String file) {
        for (NamedCsvRecord row : NormalizerGoldenTest.rows(file)) {
            String raw = row.getField(file.equals("address") ? "address" : "raw");
            if (raw.chars().anyMatch(c -> c >= 0x80)) {
                continue;
            }
            IdentifierKind kind = IdentifierKind.find(file).orElseThrow();
            String country = row.getField("country");
            Identifier plain = NORMALIZER.normalize(kind, raw, country);
            assertEquals(plain, NORMALIZER.normalize(kind, " \t" + raw.toUpperCase(Locale.ROOT) + " \n", country), raw);
            assertEquals(plain, NORMALIZER.normalize(kind, raw.toLowerCase(Locale.ROOT), country), raw);
        }
    }

    @Test
    void one_canonical_form_never_has_two_qualities() {
        Map<String, Identifier> byKey = new HashMap<>();
        for (String file :
                List.of("phone", "email", "iban", "account", "crypto", "website", "ip", "tax_id", "opaque")) {
            for (NamedCsvRecord row : NormalizerGoldenTest.rows(file)) {
                IdentifierKind kind = IdentifierKind.find(row.getField("kind")).orElseThrow();
                Identifier identifier = NORMALIZER.normalize(kind, row.getField("raw"), row.getField("country"));
                Identifier known = byKey.putIfAbsent(identifier.key(), identifier);
                assertEquals(known == null ? identifier : known, identifier);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void a_changed_character_breaks_the_checksum_of_an_iban(long seed) {
        Random random = new Random(seed);
        String iban = "DE89370400440532013000";
        for (int i = 0; i < 100; i++) {
            int at = 2 + random.nextInt(iban.length() - 2);
            char digit = (char) ('0' + (iban.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong = iban.substring(0, at) + digit + iban.substring(at + 1);
            assertFalse(
                    NORMALIZER
                            .normalize(IdentifierKind.IBAN, wrong, null)
                            .quality()
                            .word()
                            .equals("usable"),
                    "seed " + seed + " " + wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void the_order_of_an_address_parts_does_not_matter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            int house = 1 + random.nextInt(400);
            int room = 1 + random.nextInt(90);
            String inOrder = house + " Garden Road, Room " + room + ", Leeds";
            String turned = "Room " + room + ", " + house + " Garden Road, Leeds";
            String swapped = room + " Garden Road, Room " + house + ", Leeds";
            Identifier one = NORMALIZER.normalize(IdentifierKind.ADDRESS, inOrder, "GB");
            assertEquals(one, NORMALIZER.normalize(IdentifierKind.ADDRESS, turned, "GB"), "seed " + seed);
            if (house != room) {
                Identifier other = NORMALIZER.normalize(IdentifierKind.ADDRESS, swapped, "GB");
                assertFalse(one.canonical().equals(other.canonical()), "seed " + seed + " " + inOrder);
            }
        }
    }

    @Test
    void four_threads_with_one_normalizer_agree_with_one_thread() throws Exception {
        List<String> texts = new ArrayList<>();
        NormalizerGoldenTest.rows("address").forEach(row -> texts.add(row.getField("address")));
        NormalizerGoldenTest.rows("name").forEach(row -> texts.add(row.getField("raw")));
        List<String> expected =
                texts.stream().map(NormalizerPropertyTest::described).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() ->
                        texts.stream().map(NormalizerPropertyTest::described).toList()));
            }
            for (Future<List<String>> answer : answers) {
                assertEquals(expected, answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String described(String text) {
        return NORMALIZER.normalize(IdentifierKind.ADDRESS, text, "CN") + NORMALIZER.nameKey(text);
    }
}
