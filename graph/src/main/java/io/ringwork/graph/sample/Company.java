package io.ringwork.graph.sample;

import io.ringwork.graph.sample.Lexicon.Word;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of a vendor.
 *
 * @param shopName shown to buyers
 * @param legalName with the legal form of the country, or a person's name
 * @param holder in whose name accounts are held
 * @param slug lower-case Latin letters and hyphens, for host names and handles
 * @param familyName of the person behind it
 */
record Company(String shopName, String legalName, String holder, String slug, String familyName) {

    private static final Map<String, String> LANGUAGES =
            Map.of("CN", "zh", "HK", "zh", "DE", "de", "GB", "en", "US", "en", "TR", "tr", "IT", "it", "PL", "pl");

    /** The language spoken in one of the countries of the sample. */
    static String language(String country) {
        return LANGUAGES.getOrDefault(country, "en");
    }

    /** Invented names for a vendor at {@code place}. */
    static Company of(Lexicon lexicon, Place place, Dice dice) {
        return language(place.country()).equals("zh") ? chinese(lexicon, place, dice) : european(lexicon, place, dice);
    }

    /** The same company with the name of one branch of a chain. */
    Company branch(String branchName, String branchLegalName) {
        return new Company(branchName, branchLegalName, branchLegalName, slug, familyName);
    }

    private static Company chinese(Lexicon lexicon, Place place, Dice dice) {
        List<Word> syllables = lexicon.words("zh.syllable");
        Word first = dice.pick(syllables);
        Word second = dice.pick(syllables);
        Word third = dice.pick(syllables);
        boolean three = dice.in(0.7);
        String latin = capital(first.latin()) + second.latin() + (three ? third.latin() : "");
        String local = first.local() + second.local() + (three ? third.local() : "");
        Word trade = dice.pick(lexicon.words("zh.trade"));
        String shop = switch (dice.between(0, 5)) {
            case 0 -> local + trade.local() + (dice.in(0.5) ? "旗舰店" : "专营店");
            case 1 -> place.city().name() + " " + latin;
            case 2 -> latin + "-" + dice.pick(List.of("EU", "UK", "US", "DE", "Global"));
            default -> latin + " " + dice.pick(lexicon.words("zh.shop")).latin();
        };
        String legal;
        if (place.country().equals("HK")) {
            legal = dice.in(0.7)
                    ? latin + " " + trade.latin() + " (HK) Limited"
                    : "香港" + local + trade.local() + "有限公司";
        } else {
            legal = dice.in(0.65)
                    ? place.city().nameLocal() + local + trade.local() + "有限公司"
                    : place.city().name() + " " + latin + " " + trade.latin() + " Co., Ltd.";
        }
        Word family = dice.pick(lexicon.words("zh.family"));
        Word given = dice.pick(lexicon.words("zh.given"));
        String person = dice.in(0.5) ? family.local() + given.local() : given.latin() + " " + family.latin();
        return new Company(shop, legal, dice.in(0.6) ? legal : person, latin.toLowerCase(Locale.ROOT), family.latin());
    }

    private static Company european(Lexicon lexicon, Place place, Dice dice) {
        String language = language(place.country());
        Word first = dice.pick(lexicon.words(language + ".first"));
        Word second = dice.pick(lexicon.words(language + ".second"));
        Word family = dice.pick(lexicon.words(language + ".family"));
        Word given = dice.pick(lexicon.words(language + ".given"));
        String shop = first.local() + " " + second.local();
        if (dice.in(0.2)) {
            shop = first.latin().replace(" ", "") + dice.between(1, 99);
        } else if (dice.in(0.15)) {
            shop = family.local() + " " + second.local();
        }
        String person = given.local() + " " + family.local();
        String base = dice.in(0.5) ? first.local() + " " + second.local() : family.local() + " " + second.local();
        boolean soleTrader = dice.in(0.35);
        String legal = soleTrader ? person : base + " " + legalForm(place.country(), dice);
        String slug = SpelledAddress.inPlainLetters(first.latin() + "-" + second.latin())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return new Company(shop, legal, dice.in(0.75) ? legal : person, slug, family.local());
    }

    private static String legalForm(String country, Dice dice) {
        return dice.pick(
                switch (country) {
                    case "DE" -> List.of("GmbH", "UG (haftungsbeschränkt)", "e.K.", "GmbH & Co. KG");
                    case "GB" -> List.of("Ltd", "Limited", "Ltd.", "LLP");
                    case "US" -> List.of("LLC", "Inc.", "Corp.", "L.L.C.");
                    case "TR" -> List.of("Ltd. Şti.", "Tic. Ltd. Şti.", "San. ve Tic. A.Ş.", "A.Ş.");
                    case "IT" -> List.of("S.r.l.", "S.r.l.s.", "S.a.s.", "srl");
                    default -> List.of("Sp. z o.o.", "sp. z o.o.", "S.C.", "Sp. j.");
                });
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
