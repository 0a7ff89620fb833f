package io.ringwork.graph.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The entry point's own promises: guesses, long values, and the real wallets when they lie beside the sources. */
class NormalizerTest {
    private static final Normalizer NORMALIZER = new Normalizer();

    @Test
    void an_iban_is_guessed_before_anything_that_takes_every_text() {
        List<Identifier> guesses = NORMALIZER.guess("de89 3704 0044 0532 0130 00", null);
        assertEquals(
                new Identifier(IdentifierKind.IBAN, "DE89370400440532013000", IdentifierQuality.USABLE),
                guesses.get(0));
    }

    @Test
    void a_phone_number_is_guessed_with_the_default_region() {
        assertEquals(
                "phone:+8618004121000",
                NORMALIZER.guess("180 0412 1000", "CN").get(0).key());
    }

    @Test
    void an_email_address_is_guessed_as_mailbox_and_as_payee_and_not_as_its_host() {
        List<String> keys = NORMALIZER.guess("Jane.Doe@gmail.com", null).stream()
                .map(Identifier::key)
                .toList();
        assertEquals("email:janedoe@gmail.com", keys.get(0));
        assertTrue(keys.contains("paypal:janedoe@gmail.com"));
        assertFalse(keys.contains("website:gmail.com"));
    }

    @Test
    void a_key_is_guessed_as_that_kind_alone() {
        assertEquals(
                List.of(new Identifier(IdentifierKind.EMAIL, "jane@web.de", IdentifierQuality.USABLE)),
                NORMALIZER.guess("email:Jane@WEB.de", null));
    }

    @Test
    void the_key_of_an_address_is_guessed_as_it_stands() {
        String key = NORMALIZER
                .normalize(IdentifierKind.ADDRESS, "5 Main Road, Leeds", "GB")
                .key();
        assertEquals(key, NORMALIZER.guess(key, null).get(0).key());
    }

    @Test
    void words_for_nothing_are_guessed_as_nothing() {
        assertEquals(List.of(), NORMALIZER.guess("n/a", null));
        assertEquals(List.of(), NORMALIZER.guess("", "DE"));
    }

    @Test
    void a_value_of_a_megabyte_keeps_its_start_and_a_digest() {
        Identifier identifier = NORMALIZER.normalize(IdentifierKind.OTHER, "Ab".repeat(500_000), null);
        assertEquals(IdentifierQuality.MALFORMED, identifier.quality());
        assertTrue(identifier.canonical().startsWith("abab"));
        assertEquals(40 + 2 + 64, identifier.canonical().length());
        assertFalse(identifier
                .canonical()
                .equals(NORMALIZER
                        .normalize(IdentifierKind.OTHER, "Ab".repeat(500_001), null)
                        .canonical()));
    }

    @Test
    void a_key_block_is_the_same_key_with_other_line_ends_and_headers() {
        String begin = "-----BEGIN PGP PUBLIC KEY BLOCK-----";
        String end = "-----END PGP PUBLIC KEY BLOCK-----";
        String body = "mQINBFabcdefghijklmnopqrstuv\r\nABEADIxyz0123456789ABCDEFGH+/\r\n=aB3d\r\n";
        Identifier one =
                NORMALIZER.normalize(IdentifierKind.PGP, begin + "\r\nVersion: X 1.2\r\n\r\n" + body + end, null);
        Identifier other =
                NORMALIZER.normalize(IdentifierKind.PGP, begin + "\n\n" + body.replace("\r", "") + end, null);
        assertEquals(IdentifierQuality.USABLE, one.quality());
        assertEquals(one, other);
    }

    @Test
    void a_canonical_form_of_one_kind_is_no_other_kind() {
        Set<String> keys = new HashSet<>();
        for (IdentifierKind kind : IdentifierKind.values()) {
            assertTrue(keys.add(NORMALIZER.normalize(kind, "x-1", null).key()));
        }
    }

    @Test
    void the_real_wallets_give_the_counts_that_the_document_explains() throws IOException {
        Path file = realData().resolve("cryptoscamdb/addresses.csv");
        Assumptions.assumeTrue(
                Files.isReadable(file), "skipped: there is no cryptoscamdb/addresses.csv beside the sources");
        Set<String> distinct = new HashSet<>();
        int malformed = 0;
        int placeholders = 0;
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String wallet = line.split(",", 3)[2];
            Identifier identifier = NORMALIZER.normalize(IdentifierKind.CRYPTO, wallet, null);
            distinct.add(identifier.canonical());
            malformed += identifier.quality() == IdentifierQuality.MALFORMED ? 1 : 0;
            placeholders += identifier.quality() == IdentifierQuality.PLACEHOLDER ? 1 : 0;
        }
        assertEquals(5841, lines.size() - 1);
        assertEquals(4437, distinct.size());
        assertEquals(28, malformed);
        assertEquals(0, placeholders);
    }

    /** The folder of the property {@code ringwork.data}, or {@code ../shared/data} seen from this folder or one above. */
    private static Path realData() {
        String named = System.getProperty("ringwork.data", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        for (String candidate : List.of("../shared/data", "../../shared/data", "../../../shared/data")) {
            if (Files.isDirectory(Path.of(candidate))) {
                return Path.of(candidate);
            }
        }
        return Path.of("../shared/data");
    }
}
