package io.ringwork.bench;

import io.ringwork.graph.engine.CsrBuilder;
import io.ringwork.graph.engine.CsrGraph;
import io.ringwork.graph.engine.Partition;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Edges and groups as text, one a line, as the other programs read and write them. */
final class EdgeFiles {

    /** Two numbers of at most ten digits with what follows them. */
    private static final int MAX_LINE = 22;

    private EdgeFiles() {}

    /** Writes {@code vendor identifier} with the identifiers numbered on from the vendors. */
    static void writeEdges(World world, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < world.vendors().length; i++) {
                out.write(Integer.toString(world.vendors()[i]));
                out.write(' ');
                out.write(Integer.toString(world.vendorCount() + world.identifiers()[i]));
                out.write('\n');
            }
        }
    }

    /** Writes {@code one TAB other TAB weight}, every edge once. */
    static void writeWeighted(CsrGraph graph, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int vertex = 0; vertex < graph.vertexCount(); vertex++) {
                for (int position = 0; position < graph.degree(vertex); position++) {
                    int neighbour = graph.neighbour(vertex, position);
                    if (neighbour > vertex) {
                        out.write(vertex + "\t" + neighbour + "\t" + graph.weight(vertex, position) + "\n");
                    }
                }
            }
        }
    }

    /** Reads what {@link #writeWeighted} wrote. */
    static CsrGraph readWeighted(Path file, int vertexCount) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        CsrBuilder builder = new CsrBuilder(vertexCount);
        LineNumbers weights = new LineNumbers(bytes.array());
        while (bytes.hasRemaining()) {
            int one = number(bytes);
            int other = number(bytes);
            builder.add(one, other, weights.read(bytes.position()));
            bytes.position(weights.end());
        }
        return builder.build();
    }

    private static int number(ByteBuffer bytes) {
        int number = 0;
        byte next = bytes.get();
        while (next >= '0') {
            number = number * 10 + next - '0';
            next = bytes.get();
        }
        return number;
    }

    /** Writes {@code vertex TAB group}. */
    static void writeGroups(Partition partition, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(partition.vertexCount(), MAX_LINE));
        for (int vertex = 0; vertex < partition.vertexCount(); vertex++) {
            put(vertex, bytes);
            bytes.put((byte) '\t');
            put(partition.groupOf(vertex), bytes);
            bytes.put((byte) '\n');
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes.array(), 0, bytes.position());
        }
    }

    private static void put(int number, ByteBuffer bytes) {
        int length = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            length++;
        }
        int end = bytes.position() + length;
        int rest = number;
        for (int i = end - 1; i >= bytes.position(); i--) {
            bytes.put(i, (byte) ('0' + rest % 10));
            rest /= 10;
        }
        bytes.position(end);
    }

    /** Reads what {@link #writeGroups} wrote; vertices that the file does not name are alone. */
    static Partition readGroups(Path file, int vertexCount) throws IOException {
        int[] labels = new int[vertexCount];
        Arrays.fill(labels, -1);
        int free = 0;
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        while (bytes.hasRemaining()) {
            int vertex = number(bytes);
            labels[vertex] = number(bytes);
            free = Math.max(free, labels[vertex] + 1);
        }
        for (int vertex = 0; vertex < vertexCount; vertex++) {
            labels[vertex] = labels[vertex] < 0 ? free++ : labels[vertex];
        }
        return Partition.of(labels);
    }
}
