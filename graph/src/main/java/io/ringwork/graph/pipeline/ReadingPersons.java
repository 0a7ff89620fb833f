package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.normalize.Normalizer;
import io.ringwork.graph.projection.BirthDate;
import io.ringwork.graph.projection.PersonFacts;
import io.ringwork.graph.projection.PersonName;
import io.ringwork.graph.projection.PersonReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a vendor's names ({@code name} and the further columns {@code other_name} and {@code native_name}) and its date of
 * birth (column {@code birth_date} or {@code date_of_birth}). The name of the company behind a shop is left out: shops
 * change it to look like another, which is no reason to think them another's.
 */
final class ReadingPersons implements PersonReader {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern PART = Pattern.compile("[a-z]+|[0-9]+");
    private static final Pattern TIME = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})t.*");
    /** Where the day, the month and the year stand. */
    private static final int[][] ORDERS = {{0, 1, 2}, {1, 0, 2}, {2, 1, 0}};

    private static final int LONGEST_PART = 4;
    private static final int FIRST_FULL_YEAR = 100;

    private final Normalizer normalizer = new Normalizer();

    @Override
    public PersonFacts read(Vendor vendor) {
        Set<String> keys = new TreeSet<>();
        Stream.of(
                        vendor.name(),
                        vendor.extra().get("other_name"),
                        vendor.extra().get("native_name"))
                .filter(name -> name != null)
                .map(normalizer::nameKey)
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        String birth = vendor.extra().getOrDefault("birth_date", vendor.extra().getOrDefault("date_of_birth", ""));
        List<BirthDate> births = births(birth);
        return keys.isEmpty() && births.isEmpty()
                ? PersonFacts.NONE
                : new PersonFacts(keys.stream().map(ReadingPersons::name).toList(), births);
    }

    /** The name of a key. A generation stands behind a name; as its first word it is a name itself, or initials. */
    static PersonName name(String key) {
        List<String> all = List.of(key.split(" ", -1));
        List<String> words = new ArrayList<>();
        int generation = 0;
        for (int i = 0; i < all.size(); i++) {
            int said = i == 0 ? 0 : generation(all.get(i));
            if (said > 0 && generation == 0) {
                generation = said;
            } else {
                words.add(all.get(i));
            }
        }
        return new PersonName(List.copyOf(words), generation);
    }

    private static int generation(String word) {
        return switch (word) {
            case "sr", "senior", "i" -> 1;
            case "jr", "junior", "ii" -> 2;
            case "iii" -> 3;
            default -> 0;
        };
    }

    /** Every reading of a date; none when it has no day, month and year. */
    static List<BirthDate> births(String text) {
        String date = TIME.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("$1");
        List<Integer> parts = new ArrayList<>();
        int named = -1;
        Matcher matcher = PART.matcher(date);
        while (matcher.find()) {
            String part = matcher.group();
            if (Character.isLetter(part.charAt(0))) {
                named = parts.size();
                parts.add(part.length() < 3 ? 0 : MONTHS.indexOf(part.substring(0, 3)) + 1);
            } else {
                parts.add(part.length() > LONGEST_PART ? 0 : Integer.parseInt(part));
            }
        }
        if (parts.size() != 3) {
            return List.of();
        }
        boolean yearFirst = parts.get(0) >= FIRST_FULL_YEAR;
        Set<BirthDate> readings = new LinkedHashSet<>();
        for (int[] order : ORDERS) {
            int day = parts.get(order[0]);
            int month = parts.get(order[1]);
            boolean fits = yearFirst == (order[0] == 2) && (named < 0 || order[1] == named);
            if (fits && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
                readings.add(new BirthDate(parts.get(order[2]) % 100, month, day));
            }
        }
        return List.copyOf(readings);
    }
}
