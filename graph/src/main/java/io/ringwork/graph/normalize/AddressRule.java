package io.ringwork.graph.normalize;

import io.ringwork.graph.model.PostalAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Postal addresses to a key: the tagged numbers, the name words in alphabetical order, postcode and country. The order
 * of the words does not count. A place that is no finer than a street or a city is a placeholder.
 */
final class AddressRule implements Rule {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;，；،؛]\\s*");
    private static final int LONGEST_ADDRESS = 600;

    private final Placeholders placeholders;
    private final Countries countries;
    private final CountryEvidence evidence;
    private final AddressTokens tokens;
    private final AddressWords words = new AddressWords();
    private final CompanyNameRule names;
    /** Columns without what says nothing: many addresses share their city, region and country. */
    private final Memo<String> fields = new Memo<>(13, value -> telling(value));

    AddressRule(Placeholders placeholders, Latin latin, CompanyNameRule names) {
        this.placeholders = placeholders;
        this.names = names;
        countries = new Countries();
        evidence = new CountryEvidence(countries);
        tokens = new AddressTokens(latin, words);
    }

    /** An address in one line; the country is taken from its end, or is the vendor's. */
    @Override
    public Outcome apply(String text, @Nullable String country) {
        return apply(new PostalAddress(text, null, null, null, null), country);
    }

    /** An address in parts. */
    Outcome apply(PostalAddress address, @Nullable String vendorCountry) {
        String street = field(address.address());
        String city = field(address.city());
        String region = field(address.region());
        String postcode = field(address.postcode());
        String raw = CleanText.fold(CleanText.of(address.address()));
        if (String.join("", street, city, region, postcode).isEmpty()) {
            return Outcome.placeholder(raw.isEmpty() ? "-" : raw);
        }
        if (raw.length() > LONGEST_ADDRESS) {
            return Outcome.malformed(raw);
        }
        List<String> lines = new ArrayList<>(List.of(SEPARATOR.split(street)));
        String country = country(address, lines, vendorCountry);
        AddressKey key = new AddressKey(words, country.toLowerCase(Locale.ROOT), !city.isEmpty());
        for (String line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("c/o ")) {
                key.addCareOf(names.key(line.substring(4)));
            }
        }
        boolean careOf = key.hasCareOf();
        List<String> kept = lines.stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("c/o "))
                .toList();
        List<List<String>> parts = tokens.parts(String.join(", ", kept), key.country());
        if (careOf && city.isEmpty() && parts.isEmpty()) {
            return Outcome.placeholder(raw);
        }
        key.addStreet(parts);
        key.addPlace(tokens.placeParts(city, key.country()));
        key.addPlace(tokens.placeParts(region, key.country()));
        key.addPostcode(postcode);
        return key.outcome(raw);
    }

    /** The country of the column, of the last line (which is then taken away), shown by the text, or of the vendor; or empty. */
    private String country(PostalAddress address, List<String> lines, @Nullable String vendorCountry) {
        String written = field(address.country());
        String found = written.isEmpty() ? "" : countries.ofField(written);
        int last = lines.size() - 1;
        String ending = lines.isEmpty() ? null : countries.findByName(lines.get(last));
        boolean ownCity =
                address.city() != null && CleanText.fold(address.city()).equals(CleanText.fold(lines.get(last)));
        if (ending != null && lines.size() > 1 && !ownCity && (found.isEmpty() || found.equals(ending))) {
            lines.remove(last);
            found = ending;
        }
        if (!found.isEmpty()) {
            return found;
        }
        String shown = evidence.find(address, vendorCountry);
        if (shown != null) {
            return shown;
        }
        return vendorCountry == null ? "" : vendorCountry;
    }

    private String field(@Nullable String value) {
        return value == null ? "" : fields.get(value);
    }

    private String telling(String value) {
        String cleaned = CleanText.of(value);
        return placeholders.saysNothing(cleaned) ? "" : cleaned;
    }
}
