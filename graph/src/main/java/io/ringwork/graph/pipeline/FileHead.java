package io.ringwork.graph.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** The first bytes of a file. */
final class FileHead {

    private static final int MOST = 1 << 10;

    private final byte[] bytes;

    private FileHead(byte[] bytes) {
        this.bytes = bytes;
    }

    static FileHead of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new FileHead(in.readNBytes(MOST));
        }
    }

    /**
     * A name for what of the head stands before a place of the file, empty for its beginning. It tells files apart that are
     * put in each other's place, not files that somebody makes alike on purpose.
     */
    String name(long place) {
        int length = (int) Math.min(place, bytes.length);
        if (length == 0) {
            return "";
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return Long.toHexString(crc.getValue());
    }
}
