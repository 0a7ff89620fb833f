package io.ringwork.api.cli;

import java.util.ArrayList;
import java.util.List;

/** A table in columns for a terminal. East Asian wide characters take two places, so that the columns stay straight. */
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] right;

    TextTable(String... header) {
        rows.add(header);
        right = new boolean[header.length];
    }

    /** Puts the columns from {@code first} to {@code last} to the right, as numbers stand. */
    TextTable rightAlign(int first, int last) {
        for (int column = first; column <= last; column++) {
            right[column] = true;
        }
        return this;
    }

    void row(String... cells) {
        rows.add(cells);
    }

    List<String> lines() {
        int[] widths = new int[right.length];
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                widths[column] = Math.max(widths[column], width(row[column]));
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.length; column++) {
                String padding = " ".repeat(widths[column] - width(row[column]));
                line.append(right[column] ? padding + row[column] : row[column] + padding)
                        .append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::places).sum();
    }

    private static int places(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        boolean wide = script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
                || (codePoint >= 0x3000 && codePoint <= 0x303F);
        return wide ? 2 : Character.getType(codePoint) == Character.NON_SPACING_MARK ? 0 : 1;
    }
}
