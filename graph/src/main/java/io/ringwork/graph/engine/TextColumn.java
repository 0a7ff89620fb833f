package io.ringwork.graph.engine;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.function.ObjIntConsumer;

/**
 * Texts by number, packed: a third of what they cost as objects, and nothing that a garbage collector would have to look
 * at. Each UTF-16 unit takes one to three bytes as in CESU-8 (Unicode Technical Report 26), so that any text comes back as
 * it was and bytes compare as the texts do. 4 bytes a text and one for each ASCII character.
 *
 * <p>Texts are only ever added, by one thread; any number may read what stands. {@link #get} makes a new text each time.
 */
public final class TextColumn extends AbstractList<String> implements RandomAccess {

    private static final int PAGE_BITS = 12;
    private static final int PAGE_TEXTS = 1 << PAGE_BITS;
    private static final int FIRST_BYTES = 1 << 10;

    /** Full pages hold {@value #PAGE_TEXTS} texts, one behind the other. */
    private byte[][] pages = new byte[4][];
    /** By number, where the text ends in its page. */
    private int[] ends = new int[64];

    private int size;

    /** A column of texts. */
    public static TextColumn of(Iterable<String> texts) {
        TextColumn column = new TextColumn();
        texts.forEach(column::add);
        return column;
    }

    /**
     * The column that {@link #pages} and {@link #ends} were asked of.
     *
     * @param pages not copied
     * @param ends not copied
     */
    public static TextColumn ofPages(byte[][] pages, int[] ends) {
        if (pages.length != (ends.length + PAGE_TEXTS - 1) >> PAGE_BITS) {
            throw new IllegalArgumentException(pages.length + " pages of " + ends.length + " texts");
        }
        TextColumn column = new TextColumn();
        column.size = ends.length;
        column.pages = ends.length == 0 ? column.pages : pages;
        column.ends = ends.length == 0 ? column.ends : ends;
        return column;
    }

    /** The bytes of all texts, one behind the other, in some arrays; not to be written into. Trims. */
    public byte[][] pages() {
        trim();
        return size == 0 ? new byte[0][] : pages;
    }

    /** By number where a text ends in its page; not to be written into. Trims. */
    public int[] ends() {
        trim();
        return size == 0 ? new int[0] : ends;
    }

    /** How many texts a full page holds: the bytes of a page end where its last text does. */
    public static int textsOfPage() {
        return PAGE_TEXTS;
    }

    /**
     * A column that is made page by page on all cores, without room for further texts. O(length of all).
     *
     * @param size number of texts
     * @param append adds the text of a number, just one, to the column that it is given; called by several threads
     */
    public static TextColumn of(int size, ObjIntConsumer<TextColumn> append) {
        TextColumn whole = new TextColumn();
        whole.pages = new byte[Blocks.count(size, PAGE_TEXTS)][];
        whole.ends = new int[Math.max(1, size)];
        whole.size = size;
        Blocks.forEach(size, PAGE_TEXTS, (block, from, to) -> {
            TextColumn part = new TextColumn();
            for (int number = from; number < to; number++) {
                append.accept(part, number);
            }
            if (part.size != to - from) {
                throw new IllegalArgumentException(
                        "for " + (to - from) + " numbers " + part.size + " texts were added");
            }
            part.trim();
            whole.pages[block] = part.pages[0];
            System.arraycopy(part.ends, 0, whole.ends, from, part.size);
        });
        return whole;
    }

    /** Adds a text and says that the column has changed, which is always so. O(length). */
    @Override
    public boolean add(String text) {
        append("", text);
        return true;
    }

    /** Adds a prefix and a text as one. O(length). */
    public void append(String prefix, String text) {
        int at = begin(3 * (prefix.length() + text.length()));
        at = encode(prefix, page(size), at);
        end(encode(text, page(size), at));
    }

    /** Adds a prefix and a text of another column as one. O(length). */
    public void append(String prefix, TextColumn other, int number) {
        int from = other.start(number);
        int length = other.ends[number] - from;
        int at = begin(3 * prefix.length() + length);
        at = encode(prefix, page(size), at);
        System.arraycopy(other.page(number), from, page(size), at, length);
        end(at + length);
    }

    /** Makes room in the last page and returns where the next text starts. */
    private int begin(int most) {
        int number = size >> PAGE_BITS;
        boolean first = (size & PAGE_TEXTS - 1) == 0;
        if (first) {
            if (number == pages.length) {
                pages = Arrays.copyOf(pages, 2 * number + 1);
            }
            if (number > 0) {
                pages[number - 1] = Arrays.copyOf(pages[number - 1], ends[size - 1]);
            }
            pages[number] = new byte[Math.max(FIRST_BYTES, most)];
        }
        int start = first ? 0 : ends[size - 1];
        if (pages[number].length - start < most) {
            pages[number] = Arrays.copyOf(pages[number], Math.addExact(start + start / 2, most));
        }
        return start;
    }

    private void end(int at) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2 + 1);
        }
        ends[size++] = at;
    }

    private static int encode(String text, byte[] page, int from) {
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                page[at++] = (byte) c;
            } else if (c < 0x800) {
                page[at++] = (byte) (0xC0 | (c >> 6));
                page[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                page[at++] = (byte) (0xE0 | (c >> 12));
                page[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                page[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return at;
    }

    /** Gives back what was kept for further texts. */
    public void trim() {
        ends = Arrays.copyOf(ends, Math.max(1, size));
        if (size > 0) {
            int last = (size - 1) >> PAGE_BITS;
            pages[last] = Arrays.copyOf(pages[last], ends[size - 1]);
            pages = Arrays.copyOf(pages, last + 1);
        }
    }

    @Override
    public int size() {
        return size;
    }

    private byte[] page(int number) {
        return pages[number >> PAGE_BITS];
    }

    private int start(int number) {
        return (number & PAGE_TEXTS - 1) == 0 ? 0 : ends[number - 1];
    }

    @Override
    public String get(int number) {
        byte[] page = page(number);
        int from = start(number);
        int end = ends[number];
        char[] chars = new char[end - from];
        int count = 0;
        for (int at = from; at < end; ) {
            byte first = page[at];
            chars[count++] = unit(page, at);
            at += length(first);
        }
        return new String(chars, 0, count);
    }

    /** The UTF-16 unit that starts at a place. */
    private static char unit(byte[] page, int at) {
        byte first = page[at];
        if (first >= 0) {
            return (char) first;
        }
        return first < (byte) 0xE0
                ? (char) (((first & 0x1F) << 6) | (page[at + 1] & 0x3F))
                : (char) (((first & 0xF) << 12) | ((page[at + 1] & 0x3F) << 6) | (page[at + 2] & 0x3F));
    }

    private static int length(byte first) {
        return first >= 0 ? 1 : first < (byte) 0xE0 ? 2 : 3;
    }

    /** Whether the text of a number is this one. O(length), without making a text. */
    public boolean isEqual(int number, String text) {
        return compare(number, text) == 0;
    }

    /** Compares the text of a number with another as {@link String#compareTo} does, but for the size of the result. */
    public int compare(int number, String text) {
        byte[] page = page(number);
        int end = ends[number];
        int at = start(number);
        for (int i = 0; i < text.length(); i++) {
            if (at == end) {
                return -1;
            }
            int difference = unit(page, at) - text.charAt(i);
            if (difference != 0) {
                return difference;
            }
            at += length(page[at]);
        }
        return at == end ? 0 : 1;
    }

    /** Compares the texts of two numbers as {@link String#compareTo} does, but for the size of the result. */
    public int compare(int one, int other) {
        return compare(one, this, other);
    }

    /** Compares the text of a number with one of another column as {@link String#compareTo} does. */
    public int compare(int one, TextColumn column, int other) {
        return Arrays.compareUnsigned(
                page(one), start(one), ends[one], column.page(other), column.start(other), column.ends[other]);
    }

    /** Number of bytes of a text. */
    int bytes(int number) {
        return ends[number] - start(number);
    }

    /** Marks the bytes that a text has from a place on, so many at most. */
    void markBytes(int number, int place, int most, boolean[] met) {
        byte[] page = page(number);
        int from = start(number) + place;
        int end = Math.min(ends[number], from + most);
        for (int at = from; at < end; at++) {
            met[page[at] & 0xFF] = true;
        }
    }

    /** The codes of so many bytes of a text from a place on, of so many bits each; 0 behind the end of the text. */
    long prefix(int number, int place, int count, int bits, int[] codes) {
        byte[] page = page(number);
        int from = start(number) + place;
        int end = ends[number];
        long prefix = 0;
        for (int at = from; at < from + count; at++) {
            prefix = prefix << bits | (at < end ? codes[page[at] & 0xFF] : 0);
        }
        return prefix;
    }

    /** How many bytes two texts have in common at their starts. */
    int commonBytes(int one, int other) {
        int same = Arrays.mismatch(page(one), start(one), ends[one], page(other), start(other), ends[other]);
        return same < 0 ? bytes(one) : same;
    }

    /** The number of a text in a column in ascending order, or -1. O(log size). */
    int findSorted(String text) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, text);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }
}
