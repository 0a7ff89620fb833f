package io.ringwork.graph.normalize;

import io.ringwork.graph.model.PostalAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The country that an address shows without naming it. A vendor in Berlin may send from Shenzhen: an address that names
 * no country is in the vendor's only when nothing in it says otherwise.
 */
final class CountryEvidence {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern HONG_KONG = Pattern.compile("香港|九龙|九龍|新界");
    private static final Pattern TAIWAN = Pattern.compile("[台臺](?:湾|灣|北|中|南|东|東)|新北市|高雄|桃园市|桃園市|新竹|基隆");
    private static final Pattern BRITISH_POSTCODE = Pattern.compile("[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}");
    private static final Pattern ZIP = Pattern.compile("\\d{5}(?:-\\d{4})?");
    private static final Set<String> HAN_COUNTRIES = Set.of("CN", "HK", "MO", "TW", "JP", "SG", "MY", "KR");
    private static final Set<String> BRITISH = Set.of("GB", "GG", "JE", "IM", "GI", "FK");
    private static final Set<String> CITY_STATES = Set.of("HK", "MO", "SG");

    private final Countries countries;
    private final Map<String, String> statesByZip = new HashMap<>();

    CountryEvidence(Countries countries) {
        this.countries = countries;
        for (List<String> row : RuleTable.read("us-states.txt", 2).rows()) {
            statesByZip.put(row.get(0), row.get(1));
        }
    }

    /** The code, or null when the address does not show a country other than the vendor's. */
    @Nullable
    String find(PostalAddress address, @Nullable String vendorCountry) {
        String vendor = vendorCountry == null ? "" : vendorCountry;
        String city = address.city() == null ? "" : CleanText.of(address.city());
        String postcode = address.postcode() == null ? "" : CleanText.of(address.postcode());
        String named = countries.findByName(city);
        if (named != null && CITY_STATES.contains(named)) {
            return named;
        }
        String text = address.address() + city + address.region();
        if (HAN.matcher(text).find() && !HAN_COUNTRIES.contains(vendor)) {
            return hanCountry(text);
        }
        if (BRITISH_POSTCODE.matcher(postcode).matches() && !BRITISH.contains(vendor)) {
            return "GB";
        }
        String state = address.region() == null ? "" : CleanText.asciiUpper(CleanText.of(address.region()));
        boolean american = ZIP.matcher(postcode).matches()
                && statesByZip.getOrDefault(state, "").indexOf(postcode.charAt(0)) >= 0;
        return american ? "US" : null;
    }

    private static @Nullable String hanCountry(String text) {
        if (KANA.matcher(text).find()) {
            return "JP";
        }
        if (HONG_KONG.matcher(text).find()) {
            return "HK";
        }
        return TAIWAN.matcher(text).find() ? "TW" : "CN";
    }
}
