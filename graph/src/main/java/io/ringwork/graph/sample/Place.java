package io.ringwork.graph.sample;

import io.ringwork.graph.sample.Lexicon.City;
import io.ringwork.graph.sample.Lexicon.Word;
import java.util.List;

/**
 * A place where goods are sent from; the street is {@code stem} and {@code type} in the order of the country.
 *
 * @param building empty where there is none
 * @param unit room, flat or unit; empty where there is none
 * @param postcode empty where the country has none
 */
record Place(
        String country, City city, Word stem, Word type, String number, String building, String unit, String postcode) {

    /** An invented place in a real city of {@code country}. */
    static Place of(Lexicon lexicon, String country, Dice dice) {
        City city = dice.pick(lexicon.cities(country));
        Word stem = dice.pick(lexicon.words(country + ".stem"));
        Word type = dice.pick(lexicon.words(country + ".type"));
        boolean chinese = country.equals("CN");
        boolean hongKong = country.equals("HK");
        int longest = switch (country) {
            case "US" -> 9_900;
            case "DE", "IT", "PL", "TR" -> 480;
            default -> 820;
        };
        String number = Integer.toString(dice.between(1, longest));
        if (country.equals("DE") && dice.in(0.3)) {
            number += dice.pick(List.of("a", "b", "c", "d", "e", "f"));
        }
        String building = chinese && dice.in(0.6) ? Integer.toString(dice.between(1, 28)) : "";
        String unit = "";
        if (chinese || hongKong) {
            unit = Integer.toString(dice.between(1, 28) * 100 + dice.between(1, 24));
        } else if (!country.equals("DE") && dice.in(0.55)) {
            unit = Integer.toString(dice.between(1, 90));
        }
        return new Place(country, city, stem, type, number, building, unit, postcode(city.postcode(), dice));
    }

    Place withUnit(String otherUnit) {
        return new Place(country, city, stem, type, number, building, otherUnit, postcode);
    }

    private static String postcode(String pattern, Dice dice) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '#' -> text.append(dice.between(1, 9));
                case '@' -> text.append("ABDEFGHJLNPQRSTUWXYZ".charAt(dice.between(0, 19)));
                default -> text.append(c);
            }
        }
        return text.toString();
    }
}
