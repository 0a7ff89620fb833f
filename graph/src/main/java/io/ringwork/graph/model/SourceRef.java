package io.ringwork.graph.model;

/**
 * Where a fact was read: the row of a file that said it.
 *
 * @param file name of the file, relative to the folder of the data set, with {@code /} between folders
 * @param line line where the record starts, 1-based and counting the header
 * @param digest first 12 hexadecimal digits of the SHA-256 of the row's fields; the same row has the same digest
 *     wherever it stands in the file
 */
public record SourceRef(String file, long line, String digest) implements Comparable<SourceRef> {

    /** The reference without the line, {@code file#digest}: it does not change when rows are shuffled. */
    public String stableId() {
        return file + "#" + digest;
    }

    @Override
    public int compareTo(SourceRef other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byDigest = digest.compareTo(other.digest);
        return byDigest != 0 ? byDigest : Long.compare(line, other.line);
    }
}
