package io.ringwork.graph.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words titles as sellers do: opening, brand, model, product and features in changing order. */
final class TitleWriter {

    private final Lexicon lexicon;
    private final long randomSeed;

    TitleWriter(Lexicon lexicon, long randomSeed) {
        this.lexicon = lexicon;
        this.randomSeed = randomSeed;
    }

    /** The title of an offer in one language. */
    String title(Offer offer, String language) {
        Dice dice = Dice.of(randomSeed, "title", offer.wording());
        String product = offer.product().names().getOrDefault(language, "");
        boolean chinese = language.equals("zh");
        if (!chinese) {
            product = product.substring(0, 1).toUpperCase(Locale.ROOT) + product.substring(1);
        }
        List<String> features = new ArrayList<>(lexicon.phrases(language + ".feature"));
        dice.shuffle(features);
        int count = dice.between(0, 3);
        List<String> parts = new ArrayList<>();
        if (dice.in(0.4)) {
            parts.add(dice.pick(lexicon.phrases(language + ".opening")));
        }
        String named = (offer.brand() + " " + offer.model()).trim();
        boolean brandLast = dice.in(0.2);
        if (!brandLast && !named.isEmpty()) {
            parts.add(named);
        }
        parts.add(product);
        if (brandLast && !named.isEmpty()) {
            parts.add(chinese ? named : connective(language) + " " + named);
        }
        String head = String.join(" ", parts);
        String separator = dice.pick(List.of(", ", " - ", " | ", " ", " / "));
        StringBuilder title = new StringBuilder(head);
        for (int i = 0; i < count; i++) {
            title.append(i == 0 ? dice.pick(List.of(" - ", ", ", " ", " – ")) : separator)
                    .append(features.get(i));
        }
        if (dice.in(0.12)) {
            title.append(" #").append(dice.between(10, 9_999));
        }
        String text = title.toString();
        return dice.in(0.07) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String connective(String language) {
        return switch (language) {
            case "de" -> "von";
            case "it" -> "di";
            case "tr" -> "-";
            case "pl" -> "marki";
            default -> "by";
        };
    }
}
