package io.ringwork.graph.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Several rows from the text of one column.
 *
 * @param column where the text stands
 * @param rules tried in order, each over the whole text
 */
record Extraction(String column, List<Rule> rules) {

    /** How often a pattern may look at a character of one text before it is stopped. */
    static final long MAX_STEPS = 20_000_000;

    /**
     * A pattern and what a match of it fills.
     *
     * @param fields by field of the table; references are groups of the pattern, by number or name
     * @param extras the same for columns that the table does not define
     */
    record Rule(Pattern pattern, Map<String, ValueSpec> fields, Map<String, ValueSpec> extras) {}

    /** A pattern looked at the text more than {@link #MAX_STEPS} times. */
    static final class TooManySteps extends RuntimeException {
        TooManySteps() {
            super("pattern stopped", null, false, false);
        }
    }

    /** The text for a pattern, counting how often it is looked at: some patterns take for ever on some texts. */
    static CharSequence guarded(String text) {
        return new Guarded(text);
    }

    /** Counts the looks. */
    private static final class Guarded implements CharSequence {

        private final String text;
        private long steps;

        Guarded(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MAX_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
