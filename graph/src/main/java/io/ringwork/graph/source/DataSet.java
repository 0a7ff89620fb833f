package io.ringwork.graph.source;

import io.ringwork.graph.model.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A folder of files that hold the tables of vendors, listings, accounts, addresses, identifiers and reports. Opening
 * looks at names and headers; rows are read afterwards, one table after the other, in memory that does not grow with
 * the files.
 */
public final class DataSet {

    private final List<Feed> feeds;
    private final List<DataFile> files;
    private final List<String> unread;
    private final Map<String, Path> paths = new TreeMap<>();

    private DataSet(FeedFinder.Found found) {
        this.feeds = found.feeds();
        this.unread = found.unread();
        Map<String, DataFile> byName = new TreeMap<>();
        for (Feed feed : feeds) {
            byName.put(feed.name(), new DataFile(feed.name(), feed.bytes()));
            paths.put(feed.name(), feed.path());
        }
        this.files = List.copyOf(byName.values());
    }

    /**
     * Opens a folder whose files are named after the tables.
     *
     * @throws InputRefusedException when it cannot be read as a data set; the message says why
     */
    public static DataSet open(Path folder) {
        return new DataSet(FeedFinder.find(folder, List.of()));
    }

    /**
     * Opens a folder with a mapping file. Files that are named after a table and that no entry of the mapping matches
     * are read as usual.
     *
     * @throws InputRefusedException when the folder or the mapping file cannot be read; the message says why
     */
    public static DataSet open(Path folder, Path mappingFile) {
        return new DataSet(FeedFinder.find(folder, MappingFile.read(mappingFile)));
    }

    /** The files that feed a table, by name. */
    public List<DataFile> files() {
        return files;
    }

    /** Names of the files of the folder that feed no table, in order. */
    public List<String> unreadFiles() {
        return unread;
    }

    /** Bytes on disk that reading every table once goes through; a file that feeds two tables counts twice. */
    public long totalBytes() {
        return feeds.stream().mapToLong(Feed::bytes).sum();
    }

    /** Whether a file feeds the table. */
    public boolean has(Table table) {
        return feeds.stream().anyMatch(feed -> feed.layout().table() == table);
    }

    /**
     * SHA-256 in hexadecimal over the names and bytes of all files, in the order of the names. Reads the files.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public String digest() {
        MessageDigest sha = Row.sha256();
        byte[] buffer = new byte[1 << 16];
        for (DataFile file : files) {
            byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                    .putInt(name.length)
                    .putLong(file.bytes())
                    .flip());
            sha.update(name);
            try (InputStream in = Files.newInputStream(path(file))) {
                int count = in.read(buffer);
                while (count >= 0) {
                    sha.update(buffer, 0, count);
                    count = in.read(buffer);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file.name(), e);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /**
     * Reads every row of every file that feeds the table, file by file in the order of their names. May be called for
     * each table in turn, and again.
     *
     * @throws UncheckedIOException when a file cannot be read; a file that is damaged inside is no such case but a
     *     rejected row
     */
    public void read(Table table, RecordSink sink) {
        for (Feed feed : feeds) {
            if (feed.layout().table() == table) {
                new FeedReader(feed, sink).read();
            }
        }
    }

    private Path path(DataFile file) {
        Path path = paths.get(file.name());
        if (path == null) {
            throw new IllegalStateException("no such file: " + file.name());
        }
        return path;
    }
}
