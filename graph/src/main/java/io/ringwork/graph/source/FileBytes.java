package io.ringwork.graph.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens a file as bytes that can be split: unpacked when its name ends in {@code .gz}, and in an ASCII-safe encoding. */
final class FileBytes {

    private static final int BUFFER_BYTES = 1 << 16;

    private FileBytes() {}

    /**
     * Opens the file.
     *
     * @param onBytes told how many bytes were read from disk, as they are
     */
    static InputStream open(Path file, TextFormat format, LongConsumer onBytes) throws IOException {
        InputStream raw = new Counting(Files.newInputStream(file), onBytes);
        try {
            InputStream plain = file.getFileName().toString().endsWith(".gz") ? new Gzip(raw) : raw;
            return format.splitsByByte() ? plain : new Transcoding(plain, format.charset());
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** Tells how much was read. */
    private static final class Counting extends FilterInputStream {

        private final LongConsumer onBytes;

        Counting(InputStream in, LongConsumer onBytes) {
            super(in);
            this.onBytes = onBytes;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                onBytes.accept(1);
            }
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                onBytes.accept(count);
            }
            return count;
        }
    }

    /** Gzip that does not ignore what stands behind the last complete member, as the JDK's does. */
    private static final class Gzip extends GZIPInputStream {

        private static final int TRAILER_BYTES = 8;

        Gzip(InputStream in) throws IOException {
            super(in, BUFFER_BYTES);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count < 0 && (inf.getRemaining() > TRAILER_BYTES || in.available() > 0)) {
                throw new ZipException("bytes that are not gzip follow its end");
            }
            return count;
        }
    }
}
