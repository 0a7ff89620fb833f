package io.ringwork.graph.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of events into lines, each as soon as its end was read. Lines end in LF or CRLF; blank ones are passed
 * over and counted. In bounded memory: of a line that is too long only as much is kept as shows that it is. Not safe for
 * use by several threads.
 */
public final class EventLines {

    private static final int CHUNK = 1 << 16;
    private static final int LONGEST = RecordSplitter.MAX_RECORD_BYTES;

    private final InputStream in;
    private final String source;
    private final boolean endsMatter;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int position;
    private int limit;
    private byte @Nullable [] cut;
    private long dropped;
    private long bytesTaken;
    private long linesTaken;
    private boolean ended;

    /**
     * Starts at the beginning of a line.
     *
     * @param source the name that the lines carry
     * @param linesBefore number of lines that stand before the first one
     * @param endsMatter whether a last line without an end is not handed out, because more of it may be written
     */
    public EventLines(InputStream in, String source, long linesBefore, boolean endsMatter) {
        this.in = in;
        this.source = source;
        this.linesTaken = linesBefore;
        this.endsMatter = endsMatter;
    }

    /**
     * The next line that is not blank, or null at the end of the stream.
     *
     * @throws IOException when the stream cannot be read
     */
    public @Nullable EventLine next() throws IOException {
        while (!ended) {
            if (position == limit && !fill()) {
                return lastLine();
            }
            if (buffer[position++] == '\n') {
                EventLine line = line(position - 1);
                bytesTaken += dropped + position - start;
                dropped = 0;
                start = position;
                if (line != null) {
                    return line;
                }
            } else if (position - start > LONGEST) {
                dropMiddle();
            }
        }
        return null;
    }

    /** Whether the end of a line was read already, so that {@link #next} need not wait for the stream. */
    public boolean isReady() {
        for (int i = position; i < limit; i++) {
            if (buffer[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Bytes of the stream up to the end of the line that was handed out last. */
    public long bytesTaken() {
        return bytesTaken;
    }

    /** Lines up to that end, with those before the stream. */
    public long linesTaken() {
        return linesTaken;
    }

    private @Nullable EventLine lastLine() {
        ended = true;
        boolean isThere = limit > start || cut != null;
        if (!isThere || endsMatter) {
            return null;
        }
        EventLine line = line(limit);
        bytesTaken += dropped + limit - start;
        dropped = 0;
        start = limit;
        return line;
    }

    /** The line up to there, or null when it is blank. */
    private @Nullable EventLine line(int end) {
        linesTaken++;
        byte[] first = cut;
        cut = null;
        if (first != null) {
            return new EventLine(source, linesTaken, first);
        }
        int from = linesTaken == 1 && hasByteOrderMark(end) ? start + 3 : start;
        for (int i = from; i < end; i++) {
            if (buffer[i] < 0 || buffer[i] > ' ') {
                return new EventLine(source, linesTaken, Arrays.copyOfRange(buffer, from, end));
            }
        }
        return null;
    }

    private boolean hasByteOrderMark(int end) {
        return end - start >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF;
    }

    /** Keeps the beginning of a line that is too long and forgets what was read of it. */
    private void dropMiddle() {
        if (cut == null) {
            cut = Arrays.copyOfRange(buffer, start, position);
        }
        dropped += position - start;
        start = position;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            position -= start;
            limit -= start;
            start = 0;
        } else if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = in.read(buffer, limit, buffer.length - limit);
        if (count < 0) {
            return false;
        }
        limit += count;
        return true;
    }
}
