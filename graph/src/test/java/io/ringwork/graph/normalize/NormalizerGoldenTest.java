package io.ringwork.graph.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.PostalAddress;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the rules against the vectors in {@code golden/normalize}, which people extend by adding rows. */
class NormalizerGoldenTest {
    private static final List<String> FILES =
            List.of("phone", "email", "iban", "account", "crypto", "website", "ip", "tax_id", "opaque");
    private static final Normalizer NORMALIZER = new Normalizer();

    static Stream<Arguments> values() {
        return FILES.stream()
                .flatMap(file -> rows(file).stream()
                        .map(row -> Arguments.of(
                                row.getField("kind"),
                                row.getField("raw"),
                                row.getField("country"),
                                row.getField("canonical"),
                                row.getField("quality"),
                                row.getField("note"))));
    }

    @ParameterizedTest(name = "{0} [{1}] {2} → {3} {4}: {5}")
    @MethodSource("values")
    void a_value_becomes_what_its_row_says(
            String kind, String raw, String country, String canonical, String quality, String note) {
        Identifier identifier = NORMALIZER.normalize(kind(kind), raw, orNull(country));
        assertEquals(canonical + " " + quality, described(identifier), note);
    }

    static Stream<Arguments> addresses() {
        return rows("address").stream()
                .map(row -> Arguments.of(
                        new PostalAddress(
                                row.getField("address"),
                                orNull(row.getField("city")),
                                orNull(row.getField("region")),
                                orNull(row.getField("postcode")),
                                orNull(row.getField("country"))),
                        row.getField("vendor_country"),
                        row.getField("canonical") + " " + row.getField("quality"),
                        row.getField("note")));
    }

    @ParameterizedTest(name = "{0} → {2}: {3}")
    @MethodSource("addresses")
    void an_address_becomes_what_its_row_says(
            PostalAddress address, String vendorCountry, String expected, String note) {
        assertEquals(expected, described(NORMALIZER.normalizeAddress(address, orNull(vendorCountry))), note);
    }

    static Stream<Arguments> names() {
        return rows("name").stream()
                .map(row -> Arguments.of(row.getField("raw"), row.getField("key"), row.getField("note")));
    }

    @ParameterizedTest(name = "[{0}] → [{1}]: {2}")
    @MethodSource("names")
    void a_name_has_the_key_of_its_row(String raw, String key, String note) {
        assertEquals(key, NORMALIZER.nameKey(raw), note);
    }

    static Stream<Arguments> same() {
        return pairs("same");
    }

    @ParameterizedTest(name = "{0} [{1}] = [{2}]: {4}")
    @MethodSource("same")
    void two_spellings_of_one_thing_are_equal(String kind, String first, String second, String country, String note) {
        Identifier one = NORMALIZER.normalize(kind(kind), first, orNull(country));
        assertEquals(one, NORMALIZER.normalize(kind(kind), second, orNull(country)), note);
        assertEquals(IdentifierQuality.USABLE, one.quality());
    }

    static Stream<Arguments> different() {
        return pairs("different");
    }

    @ParameterizedTest(name = "{0} [{1}] ≠ [{2}]: {4}")
    @MethodSource("different")
    void two_things_are_not_equal(String kind, String first, String second, String country, String note) {
        Identifier one = NORMALIZER.normalize(kind(kind), first, orNull(country));
        Identifier other = NORMALIZER.normalize(kind(kind), second, orNull(country));
        assertNotEquals(one.canonical(), other.canonical(), note);
        assertEquals(IdentifierQuality.USABLE, one.quality());
        assertEquals(IdentifierQuality.USABLE, other.quality());
    }

    @Test
    void there_are_at_least_1000_vectors() {
        long vectors = values().count() + addresses().count() + names().count();
        assertTrue(vectors >= 1_000, "only " + vectors + " vectors");
    }

    private static Stream<Arguments> pairs(String file) {
        return rows(file).stream()
                .map(row -> Arguments.of(
                        row.getField("kind"),
                        row.getField("first"),
                        row.getField("second"),
                        row.getField("country"),
                        row.getField("note")));
    }

    static List<NamedCsvRecord> rows(String file) {
        String resource = "/golden/normalize/" + file + ".csv";
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        NormalizerGoldenTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            reader.forEach(rows::add);
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
        return rows;
    }

    private static IdentifierKind kind(String word) {
        return IdentifierKind.find(word).orElseThrow();
    }

    private static String described(Identifier identifier) {
        return identifier.canonical() + " " + identifier.quality().word();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
