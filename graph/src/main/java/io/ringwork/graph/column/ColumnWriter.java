package io.ringwork.graph.column;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Writes a file of columns under another name; {@link #finish} gives it its own once all of it is on the disk, so that
 * whoever reads meets the file of before or this one, whole. Numbers stand in little-endian order. O(bytes) time, one
 * buffer of memory. For one thread.
 */
public final class ColumnWriter implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 20;

    private final Path file;
    private final Path unfinished;
    private final Map<String, String> key;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Directory.Entry> entries = new LinkedHashMap<>();
    private final CRC32C checksum = new CRC32C();
    private long written;

    /**
     * Starts.
     *
     * @param file whose folder exists
     * @param key what the file fits, by the names of its parts; {@link ColumnFile#open} asks for the same
     */
    public ColumnWriter(Path file, Map<String, String> key) throws IOException {
        this.file = file;
        this.key = Map.copyOf(key);
        unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        channel = FileChannel.open(
                unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        buffer.putLong(Directory.MAGIC);
    }

    /** Writes a column of bytes. */
    public void put(String name, byte[] values) throws IOException {
        put(name, new byte[][] {values});
    }

    /** Writes a column of bytes that stand in several arrays, one behind the other. */
    public void put(String name, byte[][] pages) throws IOException {
        long offset = begin();
        long count = 0;
        for (byte[] page : pages) {
            for (int at = 0; at < page.length; ) {
                int some = Math.min(page.length - at, room(1));
                buffer.put(page, at, some);
                at += some;
            }
            count += page.length;
        }
        end(name, ColumnType.BYTES, count, offset);
    }

    /** Writes a column of integers. */
    public void put(String name, int[] values) throws IOException {
        long offset = begin();
        for (int at = 0; at < values.length; ) {
            int some = Math.min(values.length - at, room(Integer.BYTES));
            buffer.asIntBuffer().put(values, at, some);
            buffer.position(buffer.position() + some * Integer.BYTES);
            at += some;
        }
        end(name, ColumnType.INTS, values.length, offset);
    }

    /** Writes a column of long integers. */
    public void put(String name, long[] values) throws IOException {
        long offset = begin();
        for (int at = 0; at < values.length; ) {
            int some = Math.min(values.length - at, room(Long.BYTES));
            buffer.asLongBuffer().put(values, at, some);
            buffer.position(buffer.position() + some * Long.BYTES);
            at += some;
        }
        end(name, ColumnType.LONGS, values.length, offset);
    }

    /** Writes a column of numbers, each with all its bits. */
    public void put(String name, double[] values) throws IOException {
        long offset = begin();
        for (int at = 0; at < values.length; ) {
            int some = Math.min(values.length - at, room(Double.BYTES));
            buffer.asDoubleBuffer().put(values, at, some);
            buffer.position(buffer.position() + some * Double.BYTES);
            at += some;
        }
        end(name, ColumnType.DOUBLES, values.length, offset);
    }

    private long begin() throws IOException {
        flush();
        checksum.reset();
        return written;
    }

    /** For how many values of a width there is room now; at least one. */
    private int room(int width) throws IOException {
        if (buffer.remaining() < width) {
            flush();
        }
        return buffer.remaining() / width;
    }

    private void end(String name, ColumnType type, long count, long offset) throws IOException {
        long bytes = count * type.width;
        for (long fill = bytes; fill < Directory.padded(bytes); fill++) {
            room(1);
            buffer.put((byte) 0);
        }
        flush();
        if (entries.put(name, new Directory.Entry(type, count, offset, (int) checksum.getValue())) != null) {
            throw new IllegalArgumentException("the column " + name + " was written before");
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            written += channel.write(buffer);
        }
        buffer.clear();
    }

    /** Writes what is left, waits until the disk has it, and gives the file its name. */
    public void finish() throws IOException {
        long offset = begin();
        byte[] directory = new Directory(key, entries).encode();
        for (int at = 0; at < directory.length; ) {
            int some = Math.min(directory.length - at, room(1));
            buffer.put(directory, at, some);
            at += some;
        }
        flush();
        buffer.putLong(offset)
                .putInt(directory.length)
                .putInt((int) checksum.getValue())
                .putLong(Directory.FORMAT)
                .putLong(Directory.MAGIC);
        flush();
        channel.force(true);
        channel.close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
