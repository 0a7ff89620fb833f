package io.ringwork.graph.normalize;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Any script to lower-case ASCII letters by ICU. A run of Han characters becomes one pinyin word; readings that depend
 * on the word come from {@code han-words.txt}, all others are those of the single characters. Russian follows BGN/PCGN.
 */
final class Latin {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    /** Marks that stand for what Latin letters cannot say, such as a soft sign or a glottal stop, and the dot
     * between letters that would otherwise read as one. */
    private static final Pattern MODIFIERS = Pattern.compile("[\u02b0-\u02ff\u00b7]+");

    /** Small letters of the languages of Europe, whose Latin form does not depend on their neighbours. */
    private static final char FIRST_LETTER = '\u00df';

    private static final char END_OF_LETTERS = '\u0180';

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final List<List<String>> hanWords;
    private final Map<Integer, String> readings = new ConcurrentHashMap<>();
    private final Memo<String> hanRuns = new Memo<>(14, run -> hanRun(run));
    private final @Nullable String[] letters = new String[END_OF_LETTERS];

    Latin() {
        List<List<String>> words =
                new ArrayList<>(RuleTable.read("han-words.txt", 2).rows());
        words.sort(
                Comparator.comparing((List<String> row) -> -row.get(0).length()).thenComparing(row -> row.get(0)));
        hanWords = List.copyOf(words);
    }

    /** Traditional characters as simplified ones. */
    String simplified(String text) {
        return hasHan(text) ? Scripts.SIMPLIFIED.of(text) : text;
    }

    /** The text in lower-case ASCII as far as ICU knows its script. */
    String of(String text) {
        if (CleanText.isPlainAscii(text)) {
            return CleanText.asciiLower(text);
        }
        // Turkish I with a dot would fold to two characters, and Latin-ASCII keeps the second one.
        String latin = CleanText.fold(text.replace('İ', 'i'));
        String european = european(latin);
        return european != null ? european : transliterated(latin);
    }

    /** As {@link #of}, for any folded text. */
    String transliterated(String folded) {
        String latin = folded;
        if (hasHan(latin)) {
            latin = hanRuns(Scripts.SIMPLIFIED.of(latin));
        }
        if (CYRILLIC.matcher(latin).find()) {
            latin = MODIFIERS.matcher(Scripts.RUSSIAN.transliterate(latin)).replaceAll("");
        }
        if (CleanText.isPlainAscii(latin)) {
            return CleanText.asciiLower(latin);
        }
        return withoutMarks(latin);
    }

    private static String withoutMarks(String latin) {
        return MODIFIERS
                .matcher(CleanText.fold(Scripts.ANY.transliterate(latin)))
                .replaceAll("");
    }

    /** The folded text letter by letter, or null when it has others than ASCII and the small letters of Europe. */
    private @Nullable String european(String folded) {
        StringBuilder latin = new StringBuilder(folded.length() + 4);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c < 0x80) {
                latin.append(c);
                continue;
            }
            if (c < FIRST_LETTER || c >= END_OF_LETTERS || !Character.isLowerCase(c)) {
                return null;
            }
            String letter = letters[c];
            if (letter == null) {
                letter = withoutMarks(Character.toString(c));
                letters[c] = letter;
            }
            latin.append(letter);
        }
        return latin.toString();
    }

    static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            // The first Han character is a radical at U+2E80; most texts have nothing from there on.
            if (text.charAt(i) >= 0x2E80) {
                return HAN.matcher(text).find();
            }
        }
        return false;
    }

    private String hanRuns(String text) {
        Matcher runs = HAN.matcher(text);
        StringBuilder latin = new StringBuilder();
        while (runs.find()) {
            runs.appendReplacement(latin, Matcher.quoteReplacement(hanRuns.get(runs.group())));
        }
        return runs.appendTail(latin).toString();
    }

    private String hanRun(String simplified) {
        String run = simplified;
        for (List<String> word : hanWords) {
            run = run.replace(word.get(0), word.get(1));
        }
        StringBuilder word = new StringBuilder(" ");
        run.codePoints().forEach(character -> word.append(pinyin(character)));
        return word.append(' ').toString();
    }

    /** The reading of one character; other characters stay. Readings are kept, because ICU is slow and they are few. */
    private String pinyin(int character) {
        if (character < 0x80) {
            return Character.toString(character);
        }
        return readings.computeIfAbsent(
                character,
                c -> Scripts.PINYIN
                        .transliterate(Character.toString(c))
                        .replace(" ", "")
                        .replace("'", ""));
    }

    /** Made when the first text that is not ASCII comes: ICU takes a second or more to build them. */
    private static final class Scripts {
        static final Simplification SIMPLIFIED = new Simplification();
        static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
        static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN");
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
