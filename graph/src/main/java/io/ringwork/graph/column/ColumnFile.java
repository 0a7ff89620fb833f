package io.ringwork.graph.column;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A file of columns that {@link ColumnWriter} wrote, mapped into memory. Opening it reads every byte once and compares
 * checksums; what it hands out are copies, so that whatever happens to the file later changes nothing.
 */
public final class ColumnFile {

    /** Bytes that one mapping covers; a multiple of the width of any value. */
    private static final int WINDOW_BITS = 28;

    private static final long WINDOW_BYTES = 1L << WINDOW_BITS;

    private final ByteBuffer[] windows;
    private final Map<String, Directory.Entry> entries;

    private ColumnFile(ByteBuffer[] windows, Map<String, Directory.Entry> entries) {
        this.windows = windows;
        this.entries = entries;
    }

    /**
     * Maps a file and looks at all of it. O(bytes) time.
     *
     * @param key what it must fit
     * @param reasons by the name of a part of the key what to say when the file has another; a clause
     * @throws UnfitFileException when it is not there, fits something else, was cut or has another byte anywhere
     */
    public static ColumnFile open(Path file, Map<String, String> key, Map<String, String> reasons)
            throws UnfitFileException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer[] windows = map(channel, channel.size());
            Directory directory = directory(windows, channel.size());
            for (Map.Entry<String, String> part : key.entrySet()) {
                if (!part.getValue().equals(directory.key().get(part.getKey()))) {
                    throw new UnfitFileException(
                            reasons.getOrDefault(part.getKey(), "it has another " + part.getKey()));
                }
            }
            ColumnFile columns = new ColumnFile(windows, directory.entries());
            columns.check();
            return columns;
        } catch (NoSuchFileException e) {
            throw new UnfitFileException("there is none", e);
        } catch (IOException | IllegalArgumentException | InternalError e) {
            // A page that cannot be read comes out of a mapping as an InternalError.
            throw new UnfitFileException("it cannot be read", e);
        }
    }

    private static ByteBuffer[] map(FileChannel channel, long size) throws IOException {
        ByteBuffer[] windows = new ByteBuffer[(int) ((size + WINDOW_BYTES - 1) >> WINDOW_BITS)];
        for (int i = 0; i < windows.length; i++) {
            long from = (long) i << WINDOW_BITS;
            windows[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(WINDOW_BYTES, size - from))
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
        return windows;
    }

    private static Directory directory(ByteBuffer[] windows, long size) throws IOException, UnfitFileException {
        long end = size - Directory.TRAILER_BYTES;
        if (end < Long.BYTES) {
            throw cut();
        }
        ByteBuffer trailer =
                ByteBuffer.wrap(bytes(windows, end, Directory.TRAILER_BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        long offset = trailer.getLong();
        int length = trailer.getInt();
        int checksum = trailer.getInt();
        long format = trailer.getLong();
        if (trailer.getLong() != Directory.MAGIC || windows[0].getLong(0) != Directory.MAGIC) {
            throw cut();
        }
        if (format != Directory.FORMAT) {
            throw new UnfitFileException("it has another format");
        }
        if (length < 0 || offset != end - length) {
            throw damaged();
        }
        byte[] directory = bytes(windows, offset, length);
        CRC32C crc = new CRC32C();
        crc.update(directory);
        if ((int) crc.getValue() != checksum) {
            throw damaged();
        }
        return Directory.decode(directory);
    }

    private static UnfitFileException cut() {
        return new UnfitFileException("it was cut");
    }

    private static UnfitFileException damaged() {
        return new UnfitFileException("it is damaged");
    }

    private void check() throws UnfitFileException {
        for (Directory.Entry entry : entries.values()) {
            CRC32C crc = new CRC32C();
            long end = entry.offset() + entry.bytes();
            for (long at = entry.offset(); at < end; ) {
                ByteBuffer window = window(at);
                window.limit((int) Math.min(window.limit(), window.position() + end - at));
                at += window.remaining();
                crc.update(window);
            }
            if ((int) crc.getValue() != entry.checksum()) {
                throw damaged();
            }
        }
    }

    /** A view of the window with a place, standing there. */
    private ByteBuffer window(long at) {
        return window(windows, at);
    }

    private static ByteBuffer window(ByteBuffer[] windows, long at) {
        ByteBuffer window = windows[(int) (at >> WINDOW_BITS)].duplicate().order(ByteOrder.LITTLE_ENDIAN);
        window.position((int) (at & (WINDOW_BYTES - 1)));
        return window;
    }

    private static byte[] bytes(ByteBuffer[] windows, long from, int count) throws EOFException {
        if (from < 0) {
            throw new EOFException();
        }
        byte[] bytes = new byte[count];
        copy(windows, from, bytes);
        return bytes;
    }

    private static void copy(ByteBuffer[] windows, long from, byte[] bytes) {
        for (int at = 0; at < bytes.length; ) {
            ByteBuffer window = window(windows, from + at);
            int some = Math.min(window.remaining(), bytes.length - at);
            window.get(bytes, at, some);
            at += some;
        }
    }

    private Directory.Entry entry(String name, ColumnType type) throws UnfitFileException {
        Directory.Entry entry = entries.get(name);
        if (entry == null || entry.type() != type) {
            throw new UnfitFileException("it has no column " + name);
        }
        return entry;
    }

    private static int count(Directory.Entry entry) throws UnfitFileException {
        if (entry.count() > Integer.MAX_VALUE - ColumnType.values().length) {
            throw new UnfitFileException("a column of it is too long");
        }
        return (int) entry.count();
    }

    /** The bytes of a column. */
    public byte[] bytes(String name) throws UnfitFileException {
        Directory.Entry entry = entry(name, ColumnType.BYTES);
        byte[] bytes = new byte[count(entry)];
        copy(windows, entry.offset(), bytes);
        return bytes;
    }

    /**
     * The bytes of a column in several arrays, one behind the other.
     *
     * @param lengths of the arrays; together as long as the column
     */
    public byte[][] pages(String name, int[] lengths) throws UnfitFileException {
        Directory.Entry entry = entry(name, ColumnType.BYTES);
        byte[][] pages = new byte[lengths.length][];
        long at = entry.offset();
        for (int i = 0; i < pages.length; i++) {
            pages[i] = new byte[lengths[i]];
            copy(windows, at, pages[i]);
            at += lengths[i];
        }
        return pages;
    }

    /** The integers of a column. */
    public int[] ints(String name) throws UnfitFileException {
        Directory.Entry entry = entry(name, ColumnType.INTS);
        int[] values = new int[count(entry)];
        for (int at = 0; at < values.length; ) {
            ByteBuffer window = window(entry.offset() + (long) at * Integer.BYTES);
            int some = Math.min(window.remaining() / Integer.BYTES, values.length - at);
            window.asIntBuffer().get(values, at, some);
            at += some;
        }
        return values;
    }

    /** The long integers of a column. */
    public long[] longs(String name) throws UnfitFileException {
        Directory.Entry entry = entry(name, ColumnType.LONGS);
        long[] values = new long[count(entry)];
        for (int at = 0; at < values.length; ) {
            ByteBuffer window = window(entry.offset() + (long) at * Long.BYTES);
            int some = Math.min(window.remaining() / Long.BYTES, values.length - at);
            window.asLongBuffer().get(values, at, some);
            at += some;
        }
        return values;
    }

    /** The numbers of a column. */
    public double[] doubles(String name) throws UnfitFileException {
        Directory.Entry entry = entry(name, ColumnType.DOUBLES);
        double[] values = new double[count(entry)];
        for (int at = 0; at < values.length; ) {
            ByteBuffer window = window(entry.offset() + (long) at * Double.BYTES);
            int some = Math.min(window.remaining() / Double.BYTES, values.length - at);
            window.asDoubleBuffer().get(values, at, some);
            at += some;
        }
        return values;
    }
}
