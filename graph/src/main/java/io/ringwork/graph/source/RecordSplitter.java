package io.ringwork.graph.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into records and fields by RFC 4180, in bounded memory, and finds its way after damage. It works on bytes,
 * before decoding, so that bytes that are no text spoil only their own record. Line ends are LF, CRLF or CR, also
 * mixed. A quote that is not at a field's start is an ordinary character.
 *
 * <p>A record with a broken quote (text after a closing quote, or no closing quote within the limits or before the end)
 * is given up after its first line, and reading goes on with the line after it: the bytes of a record stay in the
 * buffer until it is complete, so nothing behind a broken quote is swallowed.
 */
final class RecordSplitter {

    /** Longest record, in bytes. */
    static final int MAX_RECORD_BYTES = 1 << 20;

    /** Most lines that a record with line ends inside quotes may span. */
    static final int MAX_RECORD_LINES = 1_000;

    /** For a delimiter, quote or stray end byte that the file does not have. */
    static final int NONE = 256;

    /** What is said of a line beyond {@link #MAX_RECORD_BYTES}. */
    static final String LONG_LINE = "the line is longer than 1 MiB";

    /** Bytes of a faulty record that a message may show. */
    static final int SNIPPET_BYTES = 1_000;

    private static final int CHUNK = 1 << 16;

    private static final int FIELD_START = 0;
    private static final int PLAIN = 1;
    private static final int QUOTED = 2;
    private static final int QUOTE_SEEN = 3;

    /** What is wrong with a record. */
    enum Fault {
        NONE,
        TOO_LONG,
        BROKEN_QUOTE,
        CUT
    }

    private final InputStream in;
    private final int delimiter;
    private final int quote;
    private final int strayEnd;

    private byte[] buffer = new byte[2 * CHUNK];
    private int start;
    private int position;
    private int limit;
    private boolean begun;
    private boolean ended;
    private boolean cutTold;
    private @Nullable String cutReason;

    private long nextLine = 1;
    private long line;
    private int extraLines;
    private int secondLine;
    private Fault fault = Fault.NONE;
    private byte[] snippet = new byte[0];
    private int length;

    private int fields;
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private boolean[] escaped = new boolean[32];

    RecordSplitter(InputStream in, TextFormat format) {
        this.in = in;
        this.delimiter = format.delimiter();
        this.quote = format.quote();
        this.strayEnd = format.strayEnd();
    }

    /** Goes to the next record that is not an empty line; false at the end. */
    boolean next() throws IOException {
        if (!begun) {
            begun = true;
            skipByteOrderMark();
        }
        do {
            start = position;
            line = nextLine;
            fields = 0;
            extraLines = 0;
            secondLine = -1;
            fault = Fault.NONE;
            if (position == limit && !fill()) {
                return tellCut();
            }
            scan();
        } while (fault == Fault.NONE && length == 0);
        return true;
    }

    /** Line where the record starts. */
    long line() {
        return line;
    }

    Fault fault() {
        return fault;
    }

    /** Why the bytes ended before the file did. */
    String cutReason() {
        return cutReason == null ? "" : cutReason;
    }

    /** Number of fields of a record without a fault. */
    int fields() {
        return fields;
    }

    /** The bytes that {@link #fieldStart} counts in; valid until the next call of {@link #next}. */
    byte[] buffer() {
        return buffer;
    }

    int fieldStart(int field) {
        return start + starts[field];
    }

    int fieldLength(int field) {
        return ends[field] - starts[field];
    }

    /** Whether the field holds doubled quotes. */
    boolean isEscaped(int field) {
        return escaped[field];
    }

    /** The first bytes of the record, for a message. */
    byte[] snippet() {
        return fault == Fault.NONE
                ? Arrays.copyOfRange(buffer, start, start + Math.min(length, SNIPPET_BYTES))
                : snippet;
    }

    /**
     * Gives up a record that spans lines and does not fit the table: it becomes one with a broken quote, and reading
     * goes on with its second line. False when it spans one line only.
     */
    boolean giveUpAfterFirstLine() {
        if (secondLine < 0) {
            return false;
        }
        fault = Fault.BROKEN_QUOTE;
        rewind();
        return true;
    }

    private void scan() throws IOException {
        int state = FIELD_START;
        int fieldStart = 0;
        boolean escapes = false;
        while (true) {
            if (position == limit && !fill()) {
                endOfInput(state, fieldStart, escapes);
                return;
            }
            if (position - start >= MAX_RECORD_BYTES) {
                giveUp(Fault.TOO_LONG);
                return;
            }
            if (state == PLAIN) {
                skipPlain();
            }
            int b = buffer[position++];
            if (state == QUOTED) {
                if (b == quote) {
                    state = QUOTE_SEEN;
                } else if ((b == '\n' || b == '\r') && !takeQuotedLineEnd(b)) {
                    giveUp(Fault.TOO_LONG);
                    return;
                }
            } else if (state == QUOTE_SEEN && b == quote) {
                escapes = true;
                state = QUOTED;
            } else if (b == delimiter) {
                addField(fieldStart, position - start - (state == QUOTE_SEEN ? 2 : 1), escapes);
                state = FIELD_START;
                fieldStart = position - start;
                escapes = false;
            } else if (b == '\n' || b == '\r') {
                addField(fieldStart, position - start - (state == QUOTE_SEEN ? 2 : 1), escapes);
                length = position - start - 1;
                nextLine = line + extraLines + 1;
                takeSecondByteOfLineEnd(b);
                return;
            } else if (state == QUOTE_SEEN) {
                if (b == strayEnd && position == limit && !fill()) {
                    position--;
                    endOfInput(state, fieldStart, escapes);
                    position = limit;
                    return;
                }
                giveUp(Fault.BROKEN_QUOTE);
                return;
            } else if (state == FIELD_START && b == quote) {
                state = QUOTED;
                fieldStart = position - start;
            } else {
                state = PLAIN;
            }
        }
    }

    /** Goes to the next byte that may end a plain field, or to the last byte that is there and allowed. */
    private void skipPlain() {
        int last = Math.min(limit, start + MAX_RECORD_BYTES) - 1;
        byte[] bytes = buffer;
        int at = position;
        while (at < last && bytes[at] != delimiter && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        position = at;
    }

    private void endOfInput(int state, int fieldStart, boolean escapes) throws IOException {
        if (cutReason != null) {
            if (state == QUOTED && secondLine >= 0) {
                giveUp(Fault.BROKEN_QUOTE);
                return;
            }
            cutTold = true;
            fault = Fault.CUT;
            length = position - start;
            keepSnippet();
            nextLine = line + 1;
            return;
        }
        if (state == QUOTED) {
            giveUp(Fault.BROKEN_QUOTE);
            return;
        }
        int end = position - start;
        if (state == PLAIN && buffer[position - 1] == strayEnd) {
            end--;
        }
        addField(fieldStart, end - (state == QUOTE_SEEN ? 1 : 0), escapes);
        length = end;
        nextLine = line + extraLines + 1;
    }

    private boolean tellCut() {
        if (cutReason == null || cutTold) {
            return false;
        }
        cutTold = true;
        fault = Fault.CUT;
        length = 0;
        keepSnippet();
        return true;
    }

    private void giveUp(Fault found) throws IOException {
        fault = found;
        if (secondLine >= 0) {
            rewind();
            return;
        }
        length = position - start;
        keepSnippet();
        nextLine = line + 1;
        while (true) {
            if (position == limit) {
                start = position;
                if (!fill()) {
                    return;
                }
            }
            int b = buffer[position++];
            if (b == '\n' || b == '\r') {
                start = position;
                takeSecondByteOfLineEnd(b);
                return;
            }
        }
    }

    private void rewind() {
        length = secondLine;
        keepSnippet();
        position = start + secondLine;
        nextLine = line + 1;
    }

    private void keepSnippet() {
        snippet = Arrays.copyOfRange(buffer, start, start + Math.min(length, SNIPPET_BYTES));
    }

    private boolean takeQuotedLineEnd(int b) throws IOException {
        takeSecondByteOfLineEnd(b);
        extraLines++;
        if (secondLine < 0) {
            secondLine = position - start;
        }
        return extraLines < MAX_RECORD_LINES;
    }

    private void takeSecondByteOfLineEnd(int b) throws IOException {
        if (b == '\r' && (position < limit || fill()) && buffer[position] == '\n') {
            position++;
        }
    }

    private void addField(int from, int to, boolean escapes) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, fields * 2);
            ends = Arrays.copyOf(ends, fields * 2);
            escaped = Arrays.copyOf(escaped, fields * 2);
        }
        starts[fields] = from;
        ends[fields] = to;
        escaped[fields] = escapes;
        fields++;
    }

    private void skipByteOrderMark() throws IOException {
        while (limit < 3 && fill()) {
            // Until three bytes are there or the end is reached.
        }
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    /** Reads more, keeping everything from the record's start; false at the end. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (limit == buffer.length) {
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, limit - start);
                position -= start;
                limit -= start;
                start = 0;
            } else {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
        }
        int count;
        try {
            count = in.read(buffer, limit, buffer.length - limit);
        } catch (EOFException | ZipException e) {
            cutReason = e instanceof EOFException
                    ? ImportIssue.CUT_FILE + " ends in the middle"
                    : ImportIssue.CUT_FILE + " is damaged (" + e.getMessage() + ")";
            count = -1;
        }
        if (count < 0) {
            ended = true;
            return false;
        }
        limit += count;
        return true;
    }
}
