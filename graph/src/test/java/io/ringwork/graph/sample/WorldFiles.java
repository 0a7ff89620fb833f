package io.ringwork.graph.sample;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A written world as its reader sees it: rows, and what two vendors share after simple normalising. */
final class WorldFiles {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    final Map<String, Map<String, String>> vendors = new LinkedHashMap<>();
    /** Members by ring, in the order of the truth. */
    final Map<String, List<String>> rings = new LinkedHashMap<>();

    final Map<String, String> typologies = new LinkedHashMap<>();
    /** Number of the cell by vendor. */
    final Map<String, String> cells = new LinkedHashMap<>();

    final Map<String, List<String>> decoys = new LinkedHashMap<>();
    final Map<String, String> kinds = new LinkedHashMap<>();
    /** Values by vendor, each {@code kind:value}. */
    final Map<String, Set<String>> values = new LinkedHashMap<>();

    final Map<String, Set<String>> spelledAddresses = new LinkedHashMap<>();
    final Map<String, Set<String>> titles = new LinkedHashMap<>();

    WorldFiles(Path data, Path truth) throws IOException {
        for (Map<String, String> row : rows(data.resolve("vendors.csv"))) {
            vendors.put(row.get("vendor_id"), row);
        }
        for (Map<String, String> row : rows(truth.resolve("rings.csv"))) {
            rings.computeIfAbsent(row.get("ring_id"), any -> new ArrayList<>()).add(row.get("vendor_id"));
            typologies.put(row.get("ring_id"), row.get("typology"));
        }
        for (Map<String, String> row : rows(truth.resolve("cells.csv"))) {
            cells.put(row.get("vendor_id"), row.get("ring_id") + " " + row.get("cell"));
        }
        for (Map<String, String> row : rows(truth.resolve("decoys.csv"))) {
            decoys.computeIfAbsent(row.get("group_id"), any -> new ArrayList<>())
                    .add(row.get("vendor_id"));
            kinds.put(row.get("group_id"), row.get("kind"));
        }
        for (Map<String, String> row : rows(data.resolve("payment_accounts.csv"))) {
            add(values, row, "account:" + account(row));
        }
        for (Map<String, String> row : rows(data.resolve("shipping_addresses.csv"))) {
            add(values, row, "address:" + numbersOf(row.get("address")));
            add(spelledAddresses, row, row.get("address"));
        }
        for (Map<String, String> row : rows(data.resolve("identifiers.csv"))) {
            add(values, row, row.get("kind") + ":" + identifier(row));
        }
        for (Map<String, String> row : rows(data.resolve("listings.csv"))) {
            add(values, row, "image:" + row.get("image_hash"));
            add(titles, row, row.get("title"));
        }
    }

    /** Whether a value is what people write into a field that must not be empty. */
    static boolean saysNothing(String value) {
        return value.contains("invalid") || value.contains("reply@") || value.contains("none@");
    }

    static List<Map<String, String>> rows(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            reader.forEach(row -> rows.add(row.getFieldsAsMap()));
        }
        return rows;
    }

    List<List<String>> ringsOf(Typology typology) {
        return rings.entrySet().stream()
                .filter(ring -> typologies.get(ring.getKey()).equals(typology.word()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What all of these vendors share. */
    Set<String> sharedByAll(List<String> members) {
        Set<String> shared = new TreeSet<>(values.get(members.get(0)));
        members.forEach(member -> shared.retainAll(values.get(member)));
        return shared;
    }

    Set<String> valuesOf(String vendor, String kind) {
        Set<String> found = new TreeSet<>();
        for (String value : values.getOrDefault(vendor, Set.of())) {
            if (value.startsWith(kind + ":")) {
                found.add(value);
            }
        }
        return found;
    }

    /** Largest share of the members that use one value of this kind. */
    double largestShare(List<String> members, String kind) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        members.forEach(member -> valuesOf(member, kind).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0) / (double) members.size();
    }

    private static void add(Map<String, Set<String>> map, Map<String, String> row, String value) {
        map.computeIfAbsent(row.get("vendor_id"), any -> new TreeSet<>()).add(value);
    }

    private String account(Map<String, String> row) {
        String raw = row.get("account");
        return switch (row.get("kind")) {
            case "iban" -> iban(raw);
            case "alipay" -> raw.contains("@") ? raw : phone(raw, row.get("vendor_id"));
            case "paypal" -> email(raw);
            case "crypto" -> raw.startsWith("0x") ? raw.toLowerCase(Locale.ROOT) : raw;
            default -> raw;
        };
    }

    static String iban(String raw) {
        return raw.toUpperCase(Locale.ROOT).replace("IBAN", "").replace(" ", "");
    }

    private String identifier(Map<String, String> row) {
        String raw = row.get("value");
        return switch (row.get("kind")) {
            case "phone" -> phone(raw, row.get("vendor_id"));
            case "email" -> email(raw);
            case "social" -> raw.replace("@", "");
            case "tax_id" -> raw.replace(" ", "");
            case "website" ->
                raw.replaceAll("^https?://", "").replaceAll("^www\\.", "").replaceAll("/.*$", "");
            default -> raw;
        };
    }

    private static String email(String raw) {
        String lower = raw.toLowerCase(Locale.ROOT).replace("@googlemail.com", "@gmail.com");
        return lower.endsWith("@gmail.com")
                ? lower.substring(0, lower.indexOf('@')).replaceAll("\\+.*", "").replace(".", "") + "@gmail.com"
                : lower;
    }

    /** The number in E.164 form, or the raw text when it is none. */
    String phone(String raw, String vendor) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        String country = vendors.get(vendor).get("country");
        try {
            var number = phones.parse(raw, country.isEmpty() ? null : country);
            return phones.isValidNumber(number)
                    ? phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)
                    : "invalid " + raw;
        } catch (NumberParseException e) {
            return "invalid " + raw;
        }
    }

    /** House, building and unit numbers in ascending order: the same in every spelling of a place. */
    static String numbersOf(String address) {
        List<Integer> numbers = new ArrayList<>();
        DIGITS.matcher(Normalizer.normalize(address, Normalizer.Form.NFKC))
                .results()
                .forEach(match -> numbers.add(Integer.parseInt(match.group())));
        numbers.sort(null);
        return numbers.isEmpty() ? address : numbers.toString();
    }
}
