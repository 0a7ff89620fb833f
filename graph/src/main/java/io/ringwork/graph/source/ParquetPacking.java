package io.ringwork.graph.source;

import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopCodecs;

/** Unpacks the pages of Parquet files. The library needs Hadoop for two ways of packing that are common; these are here. */
final class ParquetPacking implements CompressionCodecFactory {

    /** The ways that can be read. */
    static final Set<CompressionCodecName> KNOWN = EnumSet.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD,
            CompressionCodecName.LZ4_RAW);

    private final CompressionCodecFactory library = HadoopCodecs.newFactory(0);

    /** Unpacks a page of which the size is known. */
    @FunctionalInterface
    private interface Unpacking {
        byte[] unpack(byte[] packed, int size) throws IOException;
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("files are read here, not written");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case GZIP -> new Unpacker(ParquetPacking::gzip);
            case LZ4_RAW -> new Unpacker(ParquetPacking::lz4);
            default -> library.getDecompressor(codec);
        };
    }

    private static byte[] gzip(byte[] packed, int size) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(size);
        }
    }

    private static byte[] lz4(byte[] packed, int size) {
        byte[] plain = new byte[size];
        int length = new Lz4Decompressor().decompress(packed, 0, packed.length, plain, 0, size);
        return length == size ? plain : new byte[0];
    }

    @Override
    public void release() {
        library.release();
    }

    /** The library's view of an unpacking. */
    private record Unpacker(Unpacking unpacking) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) packed.size());
            packed.writeAllTo(bytes);
            return BytesInput.from(whole(bytes.toByteArray(), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer plain, int size) throws IOException {
            byte[] bytes = new byte[packedSize];
            packed.get(bytes);
            plain.put(whole(bytes, size));
        }

        private byte[] whole(byte[] packed, int size) throws IOException {
            byte[] plain = unpacking.unpack(packed, size);
            if (plain.length != size) {
                throw new IOException("a page has " + plain.length + " bytes and should have " + size);
            }
            return plain;
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }
}
