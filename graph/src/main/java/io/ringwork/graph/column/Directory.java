package io.ringwork.graph.column;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands at the end of a file of columns.
 *
 * @param key what the file fits
 * @param entries by name, in the order in which they stand in the file
 */
record Directory(Map<String, String> key, Map<String, Entry> entries) {

    /** First and last in every file. */
    static final long MAGIC = 0x534e4d5544474e52L;

    /** Of the layout of bytes; what columns mean is for those who write them. */
    static final int FORMAT = 1;

    /** Columns start at multiples of this. */
    static final int ALIGNMENT = 8;

    /** Where the directory starts, its length and its checksum, the format and the magic number. */
    static final int TRAILER_BYTES = Long.BYTES + Integer.BYTES + Integer.BYTES + Long.BYTES + Long.BYTES;

    /**
     * Where a column stands.
     *
     * @param count of values
     * @param offset of the first byte in the file
     * @param checksum CRC-32C of its bytes, with those that fill up to the next column
     */
    record Entry(ColumnType type, long count, long offset, int checksum) {

        /** Bytes that it takes, with those that fill up. */
        long bytes() {
            return padded(Math.multiplyExact(count, type.width));
        }
    }

    static long padded(long bytes) {
        return (bytes + ALIGNMENT - 1) & -ALIGNMENT;
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(key.size());
            for (Map.Entry<String, String> part : new TreeMap<>(key).entrySet()) {
                out.writeUTF(part.getKey());
                out.writeUTF(part.getValue());
            }
            out.writeInt(entries.size());
            for (Map.Entry<String, Entry> named : entries.entrySet()) {
                Entry entry = named.getValue();
                out.writeUTF(named.getKey());
                out.writeUTF(entry.type().name());
                out.writeLong(entry.count());
                out.writeLong(entry.offset());
                out.writeInt(entry.checksum());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory was written to", e);
        }
        return bytes.toByteArray();
    }

    /** Of bytes whose checksum is right. */
    static Directory decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Map<String, String> key = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                key.put(in.readUTF(), in.readUTF());
            }
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                entries.put(
                        in.readUTF(),
                        new Entry(ColumnType.valueOf(in.readUTF()), in.readLong(), in.readLong(), in.readInt()));
            }
            return new Directory(Collections.unmodifiableMap(key), Collections.unmodifiableMap(entries));
        }
    }
}
