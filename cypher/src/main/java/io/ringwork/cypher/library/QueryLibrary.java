package io.ringwork.cypher.library;

import io.ringwork.cypher.guard.QueryException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All named queries of the program: the files below {@code query/} that its index lists. */
public final class QueryLibrary {

    private static final String FOLDER = "/query/";
    private static final String INDEX = "index.txt";
    private static final String ENDING = ".cypher";

    private final Map<String, Query> byName;

    private QueryLibrary(Map<String, Query> byName) {
        this.byName = byName;
    }

    /**
     * Reads all queries.
     *
     * @throws IllegalArgumentException when a file is not as it should be
     */
    public static QueryLibrary load() {
        Map<String, Query> byName = new TreeMap<>();
        for (String line : read(INDEX).lines().toList()) {
            String path = line.strip();
            if (!path.isEmpty()) {
                Query query = QueryFile.parse(path, read(path + ENDING));
                if (byName.put(query.name(), query) != null) {
                    throw new IllegalArgumentException("Two queries have the name " + query.name() + ".");
                }
            }
        }
        return new QueryLibrary(byName);
    }

    /** All queries by topic, then by name. */
    public List<Query> list() {
        return byName.values().stream()
                .sorted(Comparator.comparing(Query::topic).thenComparing(Query::name))
                .toList();
    }

    /** The query of that name, if there is one. */
    public Optional<Query> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The query of that name.
     *
     * @throws QueryException when there is none; the message names the nearest
     */
    public Query get(String name) {
        return find(name)
                .orElseThrow(() -> new QueryException(
                        QueryException.Reason.PARAMETER,
                        "There is no query " + name + "; " + NearMatch.sentence(name, List.copyOf(byName.keySet()))));
    }

    private static String read(String file) {
        try (InputStream in = QueryLibrary.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalArgumentException("The program lacks its query file " + file + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The query file " + file + " cannot be read.", broken);
        }
    }
}
