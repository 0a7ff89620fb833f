package io.ringwork.graph.sample;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A place as somebody typed it: in home or Latin letters, abbreviated, reversed, with full-width digits.
 *
 * @param address street, number, building and unit, sometimes more
 */
record SpelledAddress(String address, String city, String region, String postcode) {

    /** One of the spellings of a place. */
    static SpelledAddress of(Place place, Dice dice) {
        boolean home = dice.in(0.55);
        SpelledAddress spelled = switch (place.country()) {
            case "CN" -> home ? chinese(place, dice) : chineseInLatin(place, dice);
            case "HK" -> dice.in(0.3) ? hongKongChinese(place) : hongKongEnglish(place, dice);
            default -> european(place, dice);
        };
        return dice.in(0.06)
                ? new SpelledAddress(
                        spelled.address.toUpperCase(Locale.ROOT),
                        spelled.city.toUpperCase(Locale.ROOT),
                        spelled.region,
                        spelled.postcode)
                : spelled;
    }

    private static SpelledAddress chinese(Place place, Dice dice) {
        String street = place.stem().local() + place.type().local() + place.number() + "号"
                + (place.building().isEmpty() ? "" : place.building() + "栋")
                + (place.unit().isEmpty() ? "" : place.unit() + "室");
        String address = place.city().districtLocal() + street;
        if (dice.in(0.4)) {
            address = place.city().regionLocal() + place.city().nameLocal() + address;
        }
        if (dice.in(0.12)) {
            address = fullWidthDigits(address);
        }
        boolean latinCity = dice.in(0.15);
        return new SpelledAddress(
                address,
                latinCity ? place.city().name() : place.city().nameLocal(),
                latinCity ? place.city().region() : place.city().regionLocal(),
                place.postcode());
    }

    private static SpelledAddress chineseInLatin(Place place, Dice dice) {
        boolean brief = dice.in(0.5);
        String street = place.stem().latin() + " "
                + (brief ? place.type().abbreviation() : place.type().latin());
        String room = place.unit().isEmpty() ? "" : (brief ? "Rm " : "Room ") + place.unit();
        String building = place.building().isEmpty() ? "" : (brief ? "Bldg " : "Building ") + place.building();
        String number = (brief ? "" : "No. ") + place.number();
        String district = place.city().district() + (brief ? " Dist." : " District");
        String address = dice.in(0.25)
                ? joined(district, street + " " + number, building, room)
                : joined(room, building, number + " " + street, district);
        return new SpelledAddress(address, place.city().name(), place.city().region(), place.postcode());
    }

    private static SpelledAddress hongKongChinese(Place place) {
        String address = place.city().regionLocal() + place.city().districtLocal()
                + place.stem().local() + place.type().local() + place.number() + "號" + place.unit() + "室";
        return new SpelledAddress(
                address, place.city().nameLocal(), place.city().regionLocal(), "");
    }

    private static SpelledAddress hongKongEnglish(Place place, Dice dice) {
        boolean brief = dice.in(0.4);
        String street = place.number() + " " + place.stem().latin() + " "
                + (brief ? place.type().abbreviation() : place.type().latin());
        String address = joined(
                (brief ? "Rm " : "Room ") + place.unit(), street, place.city().district());
        return new SpelledAddress(address, place.city().name(), place.city().region(), "");
    }

    private static SpelledAddress european(Place place, Dice dice) {
        boolean brief = dice.in(0.45);
        boolean plain = dice.in(0.2);
        String stem = place.stem().local();
        String type = brief ? place.type().abbreviation() : place.type().local();
        String number = place.number();
        String unit = place.unit();
        String address = switch (place.country()) {
            case "DE" -> stem + type + " " + number;
            case "GB" ->
                dice.in(0.7) && !unit.isEmpty()
                        ? "Unit " + unit + ", " + number + " " + stem + " " + type
                        : joined(number + " " + stem + " " + type, unit.isEmpty() ? "" : "Unit " + unit);
            case "US" ->
                number + " " + stem + " " + type
                        + (unit.isEmpty() ? "" : dice.pick(List.of(" Apt ", ", Apt. ", " #")) + unit);
            case "TR" ->
                stem + " " + type + (brief ? " No:" : " No: ") + number
                        + (unit.isEmpty() ? "" : (brief ? "/" : " D: ") + unit);
            case "IT" -> type + " " + stem + (brief ? " " : ", ") + number + (unit.isEmpty() ? "" : " int. " + unit);
            default ->
                (plain && place.type().latin().equals("ulica") ? "" : type + " ") + stem + " " + number
                        + (unit.isEmpty() ? "" : (brief ? " m. " : "/") + unit);
        };
        String city = place.city().nameLocal();
        if (plain) {
            address = inPlainLetters(address);
            city = inPlainLetters(city);
        }
        return new SpelledAddress(address, city, place.city().regionLocal(), place.postcode());
    }

    private static String joined(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                text.append(text.length() == 0 ? "" : ", ").append(part);
            }
        }
        return text.toString();
    }

    /** Without accents, as people type on a foreign keyboard; German sharp s and umlauts are written out. */
    static String inPlainLetters(String text) {
        String written = text.replace("ß", "ss")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ü", "Ue")
                .replace("ı", "i")
                .replace("ł", "l")
                .replace("Ł", "L");
        return Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    static String fullWidthDigits(String text) {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : c);
        }
        return wide.toString();
    }
}
