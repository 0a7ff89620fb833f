package io.ringwork.graph.source;

import io.ringwork.graph.model.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds out which files of a folder feed which tables. */
final class FeedFinder {

    private static final int MAX_DEPTH = 16;
    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".jsonl", ".jsonl.gz", ".parquet");

    private final Path folder;
    private final Map<String, Path> files;
    private final List<Feed> feeds = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** What was found: feeds in the order of file names and mapping entries, and the files that feed nothing. */
    record Found(List<Feed> feeds, List<String> unread) {}

    private FeedFinder(Path folder) {
        this.folder = folder;
        this.files = list(folder);
    }

    static Found find(Path folder, List<MappingEntry> entries) {
        if (!Files.exists(folder)) {
            throw new InputRefusedException(
                    "There is no folder " + folder + "; name the folder that holds vendors.csv.");
        }
        if (!Files.isDirectory(folder)) {
            throw new InputRefusedException(folder + " is a file; name the folder that holds vendors.csv.");
        }
        FeedFinder finder = new FeedFinder(folder);
        entries.forEach(finder::addMapped);
        Arrays.stream(Table.values()).forEach(finder::addNamedAfter);
        finder.checkVendors();
        finder.feeds.sort(Comparator.comparing(Feed::name));
        return new Found(
                List.copyOf(finder.feeds),
                finder.files.keySet().stream()
                        .filter(name -> !finder.taken.contains(name))
                        .toList());
    }

    private static Map<String, Path> list(Path folder) {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder, MAX_DEPTH)) {
            walk.filter(Files::isRegularFile).forEach(file -> files.put(name(folder, file), file));
        } catch (IOException | UncheckedIOException e) {
            throw new InputRefusedException("The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
        }
        return files;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/");
    }

    private void addMapped(MappingEntry entry) {
        List<String> matching = files.keySet().stream().filter(entry::matches).toList();
        if (matching.isEmpty() && !entry.optional()) {
            throw new InputRefusedException("Entry " + entry.number() + " of the mapping: no file below " + folder
                    + " matches the path '" + entry.glob() + "'" + NearMatch.question(entry.glob(), files.keySet())
                    + "; change the path or mark the entry 'optional: true'.");
        }
        for (String name : matching) {
            String kind = FormatSettings.kind(name);
            if (kind.equals("parquet") && name.endsWith(".gz") && entry.format() == null) {
                throw new InputRefusedException(
                        "The file " + name + " is Parquet inside gzip; unpack it, Parquet is packed in itself.");
            }
            if (kind.isEmpty() && entry.format() == null) {
                throw new InputRefusedException("Entry " + entry.number() + " of the mapping: the name " + name
                        + " does not say how the file is written; add 'format: csv', 'format: jsonl' or"
                        + " 'format: parquet'.");
            }
            TextFormat format = entry.settings().forFile(name, entry.format());
            HeaderProbe probe = probe(name, format);
            Columns columns = format.json() ? probe.noColumns() : probe.mappedColumns(entry.layout());
            add(name, format, entry.layout(), columns);
        }
    }

    private void addNamedAfter(Table table) {
        List<String> named = ENDINGS.stream()
                .map(ending -> table.word() + ending)
                .filter(name -> files.containsKey(name) && !taken.contains(name))
                .toList();
        if (named.size() > 1) {
            throw new InputRefusedException("The table " + table.word() + " is there more than once, as "
                    + String.join(" and ", named) + "; keep one of them.");
        }
        for (String name : named) {
            switch (FormatSettings.kind(name)) {
                case "csv" -> {
                    Columns columns = probe(name, TextFormat.csv()).ownColumns(table);
                    add(name, TextFormat.csv(), Layout.own(table, Set.copyOf(columns.names())), columns);
                }
                case "jsonl" -> {
                    Set<String> fields = Set.copyOf(TableFields.names(table));
                    add(
                            name,
                            TextFormat.jsonLines(),
                            Layout.own(table, fields),
                            probe(name, TextFormat.jsonLines()).noColumns());
                }
                default -> {
                    Columns columns = probe(name, TextFormat.parquet()).ownColumns(table);
                    add(name, TextFormat.parquet(), Layout.own(table, Set.copyOf(columns.names())), columns);
                }
            }
        }
    }

    private HeaderProbe probe(String name, TextFormat format) {
        return format.kind() == TextFormat.Kind.PARQUET
                ? HeaderProbe.ofParquet(name, path(name))
                : HeaderProbe.of(name, path(name), format);
    }

    private void add(String name, TextFormat format, Layout layout, Columns columns) {
        taken.add(name);
        try {
            feeds.add(new Feed(name, path(name), Files.size(path(name)), format, layout, columns));
        } catch (IOException e) {
            throw new InputRefusedException("The file " + name + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Path path(String name) {
        Path path = files.get(name);
        if (path == null) {
            throw new IllegalStateException("no such file: " + name);
        }
        return path;
    }

    private void checkVendors() {
        if (feeds.stream().noneMatch(feed -> feed.layout().table() == Table.VENDORS)) {
            throw new InputRefusedException("No table of vendors in " + folder
                    + ": it is a file called vendors.csv, vendors.jsonl, either with .gz, or vendors.parquet, or a"
                    + " file that a mapping file names" + NearMatch.question("vendors.csv", files.keySet())
                    + ".");
        }
    }
}
