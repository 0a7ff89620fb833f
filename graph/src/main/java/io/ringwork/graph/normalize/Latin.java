package io.ringwork.graph.normalize;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Any script to lower-case ASCII letters by ICU. A run of Han characters becomes one pinyin word; readings that depend
 * on the word come from {@code han-words.txt}, all others are those of the single characters. Russian follows BGN/PCGN.
 */
final class Latin {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
    private final Transliterator pinyin = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    private final Transliterator russian = Transliterator.getInstance("Russian-Latin/BGN");
    private final Transliterator any = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private final List<List<String>> hanWords;

    Latin() {
        List<List<String>> words =
                new ArrayList<>(RuleTable.read("han-words.txt", 2).rows());
        words.sort(
                Comparator.comparing((List<String> row) -> -row.get(0).length()).thenComparing(row -> row.get(0)));
        hanWords = List.copyOf(words);
    }

    /** Traditional characters as simplified ones. */
    String simplified(String text) {
        return HAN.matcher(text).find() ? simplified.transliterate(text) : text;
    }

    /** The text in lower-case ASCII as far as ICU knows its script. */
    String of(String text) {
        if (CleanText.isPlainAscii(text)) {
            return CleanText.asciiLower(text);
        }
        // Turkish I with a dot would fold to two characters, and Latin-ASCII keeps the second one.
        String latin = CleanText.fold(text.replace('İ', 'i'));
        if (HAN.matcher(latin).find()) {
            latin = hanRuns(simplified.transliterate(latin));
        }
        if (CYRILLIC.matcher(latin).find()) {
            latin = russian.transliterate(latin);
        }
        return CleanText.fold(any.transliterate(latin));
    }

    private String hanRuns(String text) {
        Matcher runs = HAN.matcher(text);
        StringBuilder latin = new StringBuilder();
        while (runs.find()) {
            String run = runs.group();
            for (List<String> word : hanWords) {
                run = run.replace(word.get(0), word.get(1));
            }
            String word = pinyin.transliterate(run).replace(" ", "").replace("'", "");
            runs.appendReplacement(latin, Matcher.quoteReplacement(" " + word + " "));
        }
        return runs.appendTail(latin).toString();
    }
}
