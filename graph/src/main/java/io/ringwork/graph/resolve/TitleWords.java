package io.ringwork.graph.resolve;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Splits a title into words: compatibility forms, case, dotted and dotless i made one; runs of letters and runs of digits,
 * so that {@code 30ml} and {@code 30 ML} are the same two words; scripts written without blanks as pairs of neighbouring
 * characters. Everything else, punctuation and signs, only separates.
 */
final class TitleWords {

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int PROLONGED_SOUND_MARK = 0x30FC;

    private enum Run {
        NONE,
        LETTERS,
        DIGITS,
        PAIRS
    }

    private TitleWords() {}

    /** The words of a title in their order, repeated ones repeated; empty when it has none. Any text will do. */
    static List<String> of(String title) {
        String text = fold(title);
        List<String> words = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Run kind = Run.NONE;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            Run own = kind(c, kind);
            if (own != kind) {
                close(run, kind, words);
                kind = own;
            }
            if (own == Run.DIGITS) {
                run.append((char) ('0' + Character.digit(c, 10)));
            } else if (own != Run.NONE) {
                run.appendCodePoint(c);
            }
        }
        close(run, kind, words);
        return words;
    }

    private static String fold(String title) {
        boolean ascii = true;
        for (int i = 0; i < title.length() && ascii; i++) {
            ascii = title.charAt(i) < 0x80;
        }
        if (!ascii) {
            // Trade marks would become letters of the word before them; İ would become two characters.
            String plain =
                    title.replace('™', ' ').replace('℠', ' ').replace('İ', 'i').replace('ı', 'i');
            return FOLDED.normalize(plain);
        }
        StringBuilder lower = new StringBuilder(title.length());
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }

    private static Run kind(int c, Run before) {
        if (c < 0x80) {
            boolean letter = c >= 'a' && c <= 'z';
            return letter ? Run.LETTERS : c >= '0' && c <= '9' ? Run.DIGITS : Run.NONE;
        }
        if (Character.isDigit(c)) {
            return Run.DIGITS;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return before == Run.DIGITS ? Run.NONE : before;
        }
        if (!Character.isLetter(c)) {
            return Run.NONE;
        }
        return c == PROLONGED_SOUND_MARK || WITHOUT_BLANKS.contains(UnicodeScript.of(c)) ? Run.PAIRS : Run.LETTERS;
    }

    private static void close(StringBuilder run, Run kind, List<String> words) {
        if (kind == Run.PAIRS) {
            int second = run.offsetByCodePoints(0, 1);
            if (second == run.length()) {
                words.add(run.toString());
            }
            for (int first = 0; second < run.length(); ) {
                int end = run.offsetByCodePoints(second, 1);
                words.add(run.substring(first, end));
                first = second;
                second = end;
            }
        } else if (kind != Run.NONE) {
            words.add(run.toString());
        }
        run.setLength(0);
    }
}
