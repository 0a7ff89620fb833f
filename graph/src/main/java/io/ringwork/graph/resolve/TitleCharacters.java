package io.ringwork.graph.resolve;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * What characters are in titles, looked up in tables: folding and kind. A character that always begins anew for the
 * normaliser ({@link Normalizer2#hasBoundaryBefore}) and folds to one character can be folded by itself; a title with any
 * other goes through the library as a whole.
 */
final class TitleCharacters {

    /** Kinds of characters. */
    static final byte NONE = 0;

    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    /** Of a script written without blanks. */
    static final byte PAIR = 3;
    /** Belongs to the letter before it. */
    static final byte MARK = 4;

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
    private static final int BASIC = 1 << Character.SIZE;

    /** The folded character, 0 when it cannot be folded alone. */
    private static final char[] FOLDS = new char[BASIC];

    private static final byte[] KINDS = new byte[BASIC];

    static {
        for (int c = 0; c < BASIC; c++) {
            FOLDS[c] = computedFold((char) c);
            KINDS[c] = computedKind(c);
        }
    }

    private TitleCharacters() {}

    /** Folds a character that can be folded without its neighbours; 0 when it cannot. */
    static char fold(char c) {
        return FOLDS[c];
    }

    /** Folds a whole text. */
    static String fold(String text) {
        // Trade marks would become letters of the word before them; İ would become two characters.
        String plain =
                text.replace('™', ' ').replace('℠', ' ').replace('İ', 'i').replace('ı', 'i');
        return FOLDED.normalize(plain);
    }

    /** The kind of a folded character. */
    static byte kind(int c) {
        return c < BASIC ? KINDS[c] : computedKind(c);
    }

    private static char computedFold(char c) {
        if (Character.isSurrogate(c) || !FOLDED.hasBoundaryBefore(c)) {
            return 0;
        }
        String folded = fold(String.valueOf(c));
        return folded.length() == 1 ? folded.charAt(0) : 0;
    }

    private static byte computedKind(int c) {
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
            return MARK;
        }
        if (!Character.isLetter(c) || (c < 0x80 && !(c >= 'a' && c <= 'z'))) {
            return NONE;
        }
        return c == PROLONGED_SOUND_MARK || WITHOUT_BLANKS.contains(UnicodeScript.of(c)) ? PAIR : LETTER;
    }
}
