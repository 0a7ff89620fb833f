package io.ringwork.graph.source;

import io.airlift.compress.lz4.Lz4Compressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopCodecs;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Writes real Parquet files for tests. */
public final class ParquetFiles {

    private ParquetFiles() {}

    /** Packs pages; the library needs Hadoop for two of the ways. */
    private static final class Packing implements CompressionCodecFactory {

        private final CompressionCodecFactory library = HadoopCodecs.newFactory(0);

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            if (!Set.of(CompressionCodecName.GZIP, CompressionCodecName.LZ4_RAW, CompressionCodecName.BROTLI)
                    .contains(codec)) {
                return library.getCompressor(codec);
            }
            return new BytesInputCompressor() {
                @Override
                public BytesInput compress(BytesInput plain) throws IOException {
                    ByteArrayOutputStream copy = new ByteArrayOutputStream();
                    plain.writeAllTo(copy);
                    byte[] bytes = copy.toByteArray();
                    if (codec == CompressionCodecName.BROTLI) {
                        // Said and not done: nobody here can read it anyway.
                        return BytesInput.from(bytes);
                    }
                    if (codec == CompressionCodecName.GZIP) {
                        return BytesInput.from(Folders.gzip(bytes));
                    }
                    Lz4Compressor lz4 = new Lz4Compressor();
                    byte[] packed = new byte[lz4.maxCompressedLength(bytes.length)];
                    return BytesInput.from(packed, 0, lz4.compress(bytes, 0, bytes.length, packed, 0, packed.length));
                }

                @Override
                public CompressionCodecName getCodecName() {
                    return codec;
                }

                @Override
                public void release() {
                    // Nothing is held.
                }
            };
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            return library.getDecompressor(codec);
        }

        @Override
        public void release() {
            library.release();
        }
    }

    /** A schema of optional columns of text. */
    private static MessageType texts(List<String> columns) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        columns.forEach(column -> schema.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column));
        return schema.named("table");
    }

    /** Writes rows of text, the first of which names the columns; an empty value is not there. */
    public static void writeTexts(Path file, List<List<String>> rows) {
        MessageType schema = texts(rows.get(0));
        write(file, schema, CompressionCodecName.SNAPPY, 1 << 20, rows.size() - 1, (number, row) -> {
            List<String> values = rows.get(number + 1);
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    row.append(rows.get(0).get(i), values.get(i));
                }
            }
        });
    }

    /**
     * Writes rows.
     *
     * @param schema as Parquet writes it, without {@code message table} around it
     * @param fill fills the row of that number, from 0
     */
    static void write(Path file, String schema, int rows, BiConsumer<Integer, Group> fill) {
        write(file, schema, CompressionCodecName.SNAPPY, 1 << 20, rows, fill);
    }

    /** As the other method, with a codec and the bytes of a row group. */
    static void write(
            Path file,
            String schema,
            CompressionCodecName codec,
            long groupBytes,
            int rows,
            BiConsumer<Integer, Group> fill) {
        write(
                file,
                MessageTypeParser.parseMessageType("message table { " + schema + " }"),
                codec,
                groupBytes,
                rows,
                fill);
    }

    private static void write(
            Path file,
            MessageType schema,
            CompressionCodecName codec,
            long groupBytes,
            int rows,
            BiConsumer<Integer, Group> fill) {
        try {
            Files.deleteIfExists(file);
            try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                    .withType(schema)
                    .withCompressionCodec(codec)
                    .withCodecFactory(new Packing())
                    .withRowGroupSize(groupBytes)
                    .build()) {
                for (int number = 0; number < rows; number++) {
                    Group row = new SimpleGroup(schema);
                    fill.accept(number, row);
                    writer.write(row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
