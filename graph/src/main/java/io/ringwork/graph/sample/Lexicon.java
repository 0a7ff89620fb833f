package io.ringwork.graph.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The words that names, addresses and titles are composed of, read from the resources of this package. */
final class Lexicon {

    /** A word in Latin letters and as it is written at home. */
    record Word(String latin, String local, String abbreviation) {}

    /** A city or a district of it; {@code postcode} is a pattern where # is a digit and @ a letter. */
    record City(
            String name,
            String nameLocal,
            String region,
            String regionLocal,
            String district,
            String districtLocal,
            String postcode) {}

    /** Something sold, with its name by language and its usual price in euros. */
    record Product(String line, String category, Map<String, String> names, int low, int high) {}

    private final Map<String, List<City>> cities = new HashMap<>();
    private final Map<String, List<Word>> words = new HashMap<>();
    private final Map<String, List<Product>> productsByLine = new HashMap<>();
    private final Map<String, List<String>> brandsByLine = new HashMap<>();
    private final Map<String, List<String>> phrases = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private Lexicon() {}

    /** Reads the words. */
    static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        read("places.csv", row -> put(lexicon.cities, row.getField("country"), city(row)));
        read(
                "streets.csv",
                row -> put(
                        lexicon.words,
                        row.getField("country") + "." + row.getField("part"),
                        new Word(row.getField("latin"), row.getField("local"), row.getField("abbreviation"))));
        read(
                "names.csv",
                row -> put(
                        lexicon.words,
                        row.getField("language") + "." + row.getField("part"),
                        new Word(row.getField("latin"), row.getField("local"), row.getField("latin"))));
        read("goods.csv", row -> put(lexicon.productsByLine, row.getField("line"), product(row)));
        read("goods.csv", row -> {
            if (!lexicon.lines.contains(row.getField("line"))) {
                lexicon.lines.add(row.getField("line"));
            }
        });
        read("brands.csv", row -> put(lexicon.brandsByLine, row.getField("line"), row.getField("brand")));
        read(
                "phrases.csv",
                row -> put(
                        lexicon.phrases, row.getField("language") + "." + row.getField("part"), row.getField("text")));
        return lexicon;
    }

    List<City> cities(String country) {
        return of(cities, country);
    }

    /** Words of a part, such as {@code CN.stem} for streets or {@code de.first} for names. */
    List<Word> words(String key) {
        return of(words, key);
    }

    List<String> phrases(String key) {
        return of(phrases, key);
    }

    List<Product> products(String line) {
        return of(productsByLine, line);
    }

    List<String> brands(String line) {
        return of(brandsByLine, line);
    }

    /** The product lines, such as {@code watches}. */
    List<String> lines() {
        return lines;
    }

    private static <T> List<T> of(Map<String, List<T>> map, String key) {
        List<T> found = map.get(key);
        if (found == null) {
            throw new IllegalStateException("the sample's words have no " + key);
        }
        return found;
    }

    private static <T> void put(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    private static City city(NamedCsvRecord row) {
        return new City(
                row.getField("city"),
                row.getField("city_local"),
                row.getField("region"),
                row.getField("region_local"),
                row.getField("district"),
                row.getField("district_local"),
                row.getField("postcode"));
    }

    private static Product product(NamedCsvRecord row) {
        Map<String, String> names = new HashMap<>();
        for (String language : List.of("en", "de", "it", "tr", "pl", "zh")) {
            names.put(language, row.getField(language));
        }
        return new Product(
                row.getField("line"),
                row.getField("category"),
                Map.copyOf(names),
                Integer.parseInt(row.getField("low")),
                Integer.parseInt(row.getField("high")));
    }

    private static void read(String name, Consumer<NamedCsvRecord> consumer) {
        InputStream stream = Lexicon.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the program's files lack " + name);
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(consumer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
