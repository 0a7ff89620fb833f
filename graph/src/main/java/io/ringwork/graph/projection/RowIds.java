package io.ringwork.graph.projection;

import io.ringwork.graph.model.SourceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of rows as numbers, so that columns of them are columns of longs: the number of the file and the row's digest. The
 * line is left out, because it changes when rows are shuffled and evidence names rows without it. A row whose digest is not
 * 12 hexadecimal digits in lower case, or whose file is one too many, is kept aside and its number says where. Filled by
 * one thread.
 */
final class RowIds {

    private static final int DIGITS = 12;
    private static final int DIGEST_BITS = 4 * DIGITS;
    private static final long DIGEST_MASK = (1L << DIGEST_BITS) - 1;
    private static final int MOST_FILES = 1 << (Long.SIZE - 1 - DIGEST_BITS);

    private final Map<String, Integer> numberOfFile = new HashMap<>();
    private final List<String> files = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();

    RowIds() {}

    /** Numbers as those that {@link #files} and {@link #aside} were asked of. */
    RowIds(List<String> files, List<String> aside) {
        files.forEach(file -> {
            numberOfFile.put(file, this.files.size());
            this.files.add(file);
        });
        this.aside.addAll(aside);
    }

    /** Names of files, in the order of their numbers. */
    List<String> files() {
        return files;
    }

    /** Names of rows that are kept aside, in the order of their places. */
    List<String> aside() {
        return aside;
    }

    long number(SourceRef row) {
        long digest = digest(row.digest());
        Integer file = numberOfFile.get(row.file());
        if (file == null && files.size() < MOST_FILES) {
            file = files.size();
            files.add(row.file());
            numberOfFile.put(row.file(), file);
        }
        if (digest >= 0 && file != null) {
            return (long) file << DIGEST_BITS | digest;
        }
        aside.add(row.stableId());
        return -aside.size();
    }

    /** What {@link SourceRef#stableId} says of the row. */
    String stableId(long number) {
        if (number < 0) {
            return aside.get((int) (-1 - number));
        }
        StringBuilder text = new StringBuilder(files.get((int) (number >> DIGEST_BITS))).append('#');
        for (int shift = DIGEST_BITS - 4; shift >= 0; shift -= 4) {
            text.append(Character.forDigit((int) ((number & DIGEST_MASK) >> shift) & 0xF, 16));
        }
        return text.toString();
    }

    private static long digest(String text) {
        if (text.length() != DIGITS) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < DIGITS; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (c < 'a' || c > 'f')) {
                return -1;
            }
            number = number << 4 | (digit ? c - '0' : c - 'a' + 10);
        }
        return number;
    }
}
