package io.ringwork.graph.score;

import io.ringwork.graph.model.Vendor;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words of vendors' names and how rare they are. A word is a run of letters, in lower case and without accents;
 * {@code GoldenHarbour24} has the words golden and harbour. Two neighbours count as a word of their own, so that a name of
 * two common words is rare. A run of Chinese characters gives its pairs of neighbours, because it has no spaces. Words of
 * fewer than {@value #LEAST_LETTERS} letters say nothing.
 */
final class NameTokens {

    private static final int LEAST_LETTERS = 3;
    /** Family names are fewer than company names, and to share one is much less of a coincidence in a group of two. */
    private static final double FAMILY_NAME = 0.1;
    /** Vendors of one country from which on the words of that country are counted on their own. */
    private static final int LEAST_COUNTRY = 50;

    private static final int FIRST_BEYOND_ASCII = 128;

    private final Map<String, Set<String>> tokensOf = new HashMap<>();
    private final NameCounts counts;
    private final Function<String, Vendor> vendorOf;

    /**
     * Reads the names of members.
     *
     * @param members vendors whose words will be asked for
     * @param countsOf makes the counts of the words that are asked for, given the words by member
     */
    NameTokens(
            Collection<String> members,
            Function<String, Vendor> vendorOf,
            Function<Map<String, Set<String>>, NameCounts> countsOf) {
        this.vendorOf = vendorOf;
        for (String member : members) {
            tokensOf.put(member, tokens(vendorOf.apply(member)));
        }
        counts = countsOf.apply(Collections.unmodifiableMap(tokensOf));
    }

    /** The words that at least that many of the vendors have, each with who has it. */
    Map<String, List<String>> shared(List<String> vendors, int atLeast) {
        Map<String, List<String>> holders = new TreeMap<>();
        for (String vendor : vendors) {
            for (String token : tokensOf.getOrDefault(vendor, Set.of())) {
                holders.merge(token, List.of(vendor), NameTokens::joined);
            }
        }
        holders.values().removeIf(list -> list.size() < Math.max(2, atLeast));
        return holders;
    }

    /**
     * The word of the owners' names that all vendors with an owner's name have, two at least, when at most a share of
     * {@value #FAMILY_NAME} of the vendors have it: a family's name.
     */
    Optional<String> familyName(List<String> vendors) {
        Map<String, List<String>> holders = new TreeMap<>();
        int owners = 0;
        for (String vendor : vendors) {
            Set<String> words = new TreeSet<>();
            addTokens(vendorOf.apply(vendor).legalName(), words);
            words.removeIf(word -> word.indexOf(' ') >= 0);
            owners += words.isEmpty() ? 0 : 1;
            words.forEach(word -> holders.merge(word, List.of(vendor), NameTokens::joined));
        }
        int all = owners;
        return holders.entrySet().stream()
                .filter(entry -> all >= 2 && entry.getValue().size() == all)
                .filter(entry -> frequency(entry.getKey(), entry.getValue()) <= FAMILY_NAME)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * How likely a vendor outside has the word: the larger of its share among all vendors and among those of the holders'
     * countries, one more than was seen.
     *
     * @param holders members that have the word
     */
    double frequency(String token, List<String> holders) {
        double frequency = share(counts.vendors(token), counts.named(), holders.size());
        Map<String, Integer> byCountry = new TreeMap<>();
        holders.forEach(holder -> byCountry.merge(NameCounts.country(vendorOf.apply(holder)), 1, Integer::sum));
        for (Map.Entry<String, Integer> entry : byCountry.entrySet()) {
            String country = entry.getKey();
            int vendors = counts.namedIn(country);
            if (!country.isEmpty() && vendors >= LEAST_COUNTRY) {
                int seen = counts.vendorsIn(country, token);
                frequency = Math.max(frequency, share(seen, vendors, entry.getValue()));
            }
        }
        return frequency;
    }

    private static double share(int seen, int vendors, int inside) {
        // Vendors that came after the words were counted are not among them.
        return (Math.max(0, seen - inside) + 1.0) / (Math.max(0, vendors - inside) + 1.0);
    }

    /** The words of the shop's and the owner's name. */
    static Set<String> tokens(Vendor vendor) {
        Set<String> tokens = new TreeSet<>();
        addTokens(vendor.name(), tokens);
        addTokens(vendor.legalName(), tokens);
        return tokens;
    }

    private static void addTokens(@Nullable String name, Set<String> tokens) {
        if (name == null) {
            return;
        }
        String plain = withoutAccents(name);
        StringBuilder word = new StringBuilder();
        StringBuilder run = new StringBuilder();
        String before = "";
        boolean small = false;
        for (int at = 0; at <= plain.length(); ) {
            int sign = at < plain.length() ? plain.codePointAt(at) : ' ';
            boolean ideograph = Character.isIdeographic(sign);
            boolean letter = Character.isLetter(sign) && !ideograph;
            if (!letter || (small && Character.isUpperCase(sign))) {
                before = addWord(word, before, tokens);
            }
            if (letter) {
                word.appendCodePoint(Character.toLowerCase(sign));
            }
            if (ideograph) {
                run.appendCodePoint(sign);
            } else {
                addPairs(run, tokens);
            }
            small = Character.isLowerCase(sign);
            at += Character.charCount(sign);
        }
    }

    /** Compatible forms made one, accents dropped; a name in plain Latin letters is left as it is. */
    private static String withoutAccents(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= FIRST_BEYOND_ASCII) {
                String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
                StringBuilder plain = new StringBuilder(apart.length());
                apart.codePoints()
                        .filter(sign -> Character.getType(sign) != Character.NON_SPACING_MARK)
                        .forEach(plain::appendCodePoint);
                return Normalizer.normalize(plain, Normalizer.Form.NFC);
            }
        }
        return name;
    }

    /** Takes the word that was gathered; gives it back, or the one before it when it is too short to say anything. */
    private static String addWord(StringBuilder gathered, String before, Set<String> tokens) {
        if (gathered.isEmpty()) {
            return before;
        }
        String word = gathered.toString();
        gathered.setLength(0);
        if (word.length() < LEAST_LETTERS) {
            return before;
        }
        tokens.add(word);
        if (!before.isEmpty()) {
            tokens.add(before + " " + word);
        }
        return word;
    }

    private static void addPairs(StringBuilder run, Set<String> tokens) {
        if (!run.isEmpty()) {
            int[] signs = run.codePoints().toArray();
            run.setLength(0);
            for (int i = 0; i + 1 < signs.length; i++) {
                tokens.add(new String(signs, i, 2));
            }
        }
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
