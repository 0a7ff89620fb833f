package io.ringwork.graph.sample;

import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.VendorStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * An offer of a vendor as it is written.
 *
 * @param price in {@code currency}; empty when missing
 */
record Listing(
        String id,
        String title,
        Offer offer,
        String price,
        String currency,
        LocalDateTime listed,
        String status,
        String url) {

    /** The offers of one vendor. */
    static List<Listing> of(
            Dossier dossier, int first, int count, Lexicon lexicon, TitleWriter titles, WorldParameters parameters) {
        Dice dice = Dice.of(parameters.randomSeed(), "listings", dossier.vendor);
        boolean counterfeit = dossier.typology != null;
        String line = dossier.line.isEmpty() ? dice.pick(lexicon.lines()) : dossier.line;
        String otherLine = dossier.line.isEmpty() && dice.in(0.4) ? dice.pick(lexicon.lines()) : line;
        String home = Company.language(dossier.persona.country());
        boolean abroad = dice.in(home.equals("zh") ? 0.8 : 0.12);
        String language = abroad ? dice.pick(List.of("en", "en", "en", "de", "it")) : home;
        String currency = abroad ? currencyOf(language) : currencyAt(dossier.persona.country());
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Offer offer = dossier.catalogue.isEmpty() || i >= dossier.catalogue.size()
                    ? Offer.of(
                            lexicon,
                            dice.in(0.75) ? line : otherLine,
                            counterfeit ? 0.85 : 0.4,
                            dossier.persona.picture(i),
                            dice)
                    : dossier.catalogue.get(i);
            String picture = dossier.pictures.get(i);
            if (picture != null) {
                offer = offer.retold(picture, offer.wording());
            }
            String id = Ids.listing(first + i, parameters.listings());
            LocalDateTime listed = Calendar.between(dossier.registered, dossier.end(), dice);
            listings.add(new Listing(
                    id,
                    titles.title(offer, language),
                    offer,
                    dice.in(parameters.noise().missingValues() / 3) ? "" : price(offer, counterfeit, currency, dice),
                    currency,
                    listed,
                    dossier.status == VendorStatus.ACTIVE ? (dice.in(0.9) ? "active" : "sold_out") : "removed",
                    dice.in(0.9) ? "https://market.example/item/" + id.substring(1) : ""));
        }
        return listings;
    }

    void write(Tables tables, String vendorId) {
        tables.write(
                Table.LISTINGS,
                id,
                vendorId,
                title,
                offer.brand(),
                offer.product().category(),
                price,
                price.isEmpty() ? "" : currency,
                Ids.instant(listed),
                status,
                offer.picture(),
                url);
    }

    /** Counterfeits cost a quarter to a half of what the thing usually costs. */
    private static String price(Offer offer, boolean counterfeit, String currency, Dice dice) {
        double usual = offer.product().low()
                + dice.fraction()
                        * dice.fraction()
                        * (offer.product().high() - offer.product().low());
        double factor =
                counterfeit && !offer.brand().isEmpty() ? 0.25 + 0.25 * dice.fraction() : 0.85 + 0.35 * dice.fraction();
        double rate = switch (currency) {
            case "CNY" -> 7.8;
            case "HKD" -> 8.4;
            case "TRY" -> 42;
            case "PLN" -> 4.3;
            case "USD" -> 1.1;
            case "GBP" -> 0.85;
            default -> 1;
        };
        double amount = usual * factor * rate;
        BigDecimal rounded = BigDecimal.valueOf(amount).setScale(0, RoundingMode.HALF_UP);
        BigDecimal ending = dice.in(0.6) ? new BigDecimal("0.99") : new BigDecimal("0.50");
        return rounded.max(BigDecimal.ONE).add(ending).toString();
    }

    private static String currencyOf(String language) {
        return language.equals("en") ? "USD" : "EUR";
    }

    private static String currencyAt(String country) {
        return switch (country) {
            case "CN" -> "CNY";
            case "HK" -> "HKD";
            case "GB" -> "GBP";
            case "US" -> "USD";
            case "TR" -> "TRY";
            case "PL" -> "PLN";
            default -> "EUR";
        };
    }
}
