package io.ringwork.graph.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A canonical address taken apart. Missing parts are empty.
 *
 * @param canonical the address
 * @param number what must be the same for two addresses to be one building: house, post-office box, plot, lane, section,
 *     block of streets and kilometre with their tags; {@code c/o} for a firm that takes the mail
 * @param building building or block on the plot, with its tag
 * @param entrance entrance, with its tag
 * @param floor floor, with its tag
 * @param unit room, flat or shop, with its tag
 * @param words names of street, house, district, city and region in alphabetical order
 * @param postcode postcode without its tag; several are joined by {@code +}
 * @param country code in lower case
 */
record AddressParts(
        String canonical,
        String number,
        String building,
        String entrance,
        String floor,
        String unit,
        List<String> words,
        String postcode,
        String country) {
    private static final String TAGS = "bceflmpsukw";
    private static final String LETTERED_TAGS = "bue";
    private static final int LONGEST_TAG = 3;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    AddressParts {
        words = List.copyOf(words);
    }

    /** Takes an address apart. A text that is no canonical address becomes words. */
    static AddressParts of(String canonical) {
        List<String> tokens = new ArrayList<>(Arrays.asList(canonical.split(" ", -1)));
        String country = country(canonical);
        if (!country.isEmpty()) {
            tokens.remove(tokens.size() - 1);
        }
        List<String> postcodes = new ArrayList<>();
        while (tokens.size() > 1 && isNumbered(tokens.get(tokens.size() - 1), 'z')) {
            postcodes.add(0, tokens.remove(tokens.size() - 1).substring(1));
        }
        StringBuilder[] fields = new StringBuilder[5];
        Arrays.setAll(fields, i -> new StringBuilder());
        int next = 0;
        if (tokens.get(0).equals("c/o")) {
            fields[0].append("c/o");
            next = 1;
        } else if (isNumbered(tokens.get(0), 'n')) {
            fields[0].append(tokens.get(0));
            next = 1;
        }
        String before = "";
        for (; next < tokens.size() && isTagged(tokens.get(next), before); next++) {
            before = tokens.get(next);
            StringBuilder field = fields[field(before.charAt(0))];
            field.append(field.length() == 0 ? "" : " ").append(before);
        }
        List<String> words = tokens.subList(next, tokens.size());
        return new AddressParts(
                canonical,
                fields[0].toString(),
                fields[1].toString(),
                fields[2].toString(),
                fields[3].toString(),
                fields[4].toString(),
                words,
                String.join("+", postcodes),
                country);
    }

    /** The code of the country at the end of an address, or an empty text. */
    static String country(String canonical) {
        int space = canonical.lastIndexOf(' ');
        String last = canonical.substring(space + 1);
        return space >= 0 && last.length() == 2 && COUNTRIES.contains(last.toUpperCase(Locale.ROOT)) ? last : "";
    }

    /** Tagged numbers stand in alphabetical order before the words. */
    private static boolean isTagged(String token, String before) {
        if (token.length() < 2 || token.compareTo(before) <= 0) {
            return false;
        }
        if (token.length() == 2 && LETTERED_TAGS.indexOf(token.charAt(0)) >= 0 && isLetter(token.charAt(1))) {
            return true;
        }
        int digit = 1;
        while (digit < Math.min(token.length() - 1, LONGEST_TAG) && isLetter(token.charAt(digit))) {
            digit++;
        }
        return TAGS.indexOf(token.charAt(0)) >= 0 && isDigit(token.charAt(digit)) && isUnbroken(token);
    }

    /** Whether it is a tag of one letter with a text that has a digit. */
    private static boolean isNumbered(String token, char tag) {
        if (token.isEmpty() || token.charAt(0) != tag) {
            return false;
        }
        boolean digit = false;
        for (int i = 1; i < token.length(); i++) {
            digit |= isDigit(token.charAt(i));
        }
        return digit && isUnbroken(token);
    }

    private static boolean isUnbroken(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '\t' || c == '\n' || c == 0x0B || c == '\f' || c == '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int field(char tag) {
        return switch (tag) {
            case 'b', 'w' -> 1;
            case 'e' -> 2;
            case 'f' -> 3;
            case 'u' -> 4;
            default -> 0;
        };
    }

    /** Whether it says where in the building. */
    boolean hasUnit() {
        return !unit.isEmpty() || !floor.isEmpty() || !entrance.isEmpty();
    }

    /** The same without entrance, floor and unit; its canonical form is what all units of the building have in common. */
    AddressParts withoutUnit() {
        if (!hasUnit()) {
            return this;
        }
        StringBuilder text = new StringBuilder();
        for (String part : List.of(number, building, String.join(" ", words))) {
            text.append(text.length() == 0 || part.isEmpty() ? "" : " ").append(part);
        }
        for (String code : postcode.isEmpty() ? new String[0] : postcode.split("\\+", -1)) {
            text.append(" z").append(code);
        }
        text.append(country.isEmpty() ? "" : " " + country);
        return new AddressParts(text.toString(), number, building, "", "", "", words, postcode, country);
    }
}
