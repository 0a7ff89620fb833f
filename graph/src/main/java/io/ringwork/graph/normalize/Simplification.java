package io.ringwork.graph.normalize;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Traditional Chinese characters as simplified ones, by ICU. Most texts are simplified already and come back as they are
 * without asking it: each of its rules that changes something has at least one character that it changes, and a text
 * without any of these is left alone. Its rules are about runs of Han characters, so that each run is asked about alone.
 */
final class Simplification {

    private static final Pattern RULE = Pattern.compile("(\\p{IsHan}+) > (\\p{IsHan}+)");
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+");

    private final Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
    private final Memo<String> runs = new Memo<>(12, text -> icu.transliterate(text));
    private final UnicodeSet changed = new UnicodeSet();
    private final boolean isKnown;

    Simplification() {
        boolean known = true;
        for (String line : icu.toRules(false).split("[;\\n]", -1)) {
            Matcher rule = RULE.matcher(line.strip());
            if (rule.matches()) {
                addChanged(rule.group(1), rule.group(2));
            } else {
                known &= line.isBlank();
            }
        }
        isKnown = known;
        changed.freeze();
    }

    String of(String text) {
        if (!isKnown) {
            return icu.transliterate(text);
        }
        return changed.containsNone(text)
                ? text
                : RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(runs.get(run.group())));
    }

    /** Adds the first character of the left side that does not stand at the same place of the right side. */
    private void addChanged(String from, String to) {
        for (int i = 0; i < from.length(); i += Character.charCount(from.codePointAt(i))) {
            if (i >= to.length() || from.codePointAt(i) != to.codePointAt(i)) {
                changed.add(from.codePointAt(i));
                return;
            }
        }
        if (!from.equals(to)) {
            changed.add(from.codePointAt(0));
        }
    }
}
