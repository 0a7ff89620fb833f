package io.ringwork.cypher;

import io.ringwork.graph.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Brings a store to the schema of this version. A migration is a file; each is applied once, in order, and noted. */
final class Schema {

    private static final String FOLDER = "/schema/";
    private static final String TEXT = "V005__text_later.cypher";
    private static final List<String> MIGRATIONS = List.of(
            "V001__identity_and_text.cypher",
            "V002__judgements.cypher",
            "V003__watched_files.cypher",
            "V004__write_lanes.cypher",
            TEXT);

    private static final String VERSION =
            "OPTIONAL MATCH (v:SchemaVersion) RETURN coalesce(max(v.version), 0) AS version";
    private static final String APPLIED = "MERGE (lock:WriteLock {name: 'store'})"
            + " MERGE (v:SchemaVersion {version: $version}) ON CREATE SET v.file = $file, v.appliedAt = $appliedAt";
    /** As long as a day: the full-text index of ten million listings takes many minutes, and a failure ends the wait. */
    private static final String WAIT = "CALL db.awaitIndexes(86400)";

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

    private Schema() {}

    /** The version that this program writes. */
    static int latest() {
        return MIGRATIONS.size();
    }

    /**
     * Applies what is missing, and lets a full-text index that may lack rows be made again in the background; rows that are
     * written meanwhile are in it too.
     *
     * @param store what to call the store in a message
     */
    static void migrate(Session session, String store) {
        long version = session.read(
                statements -> Values.number(statements.list(VERSION, Map.of()).get(0), "version"));
        if (version > latest()) {
            throw new StoreException(
                    StoreException.Code.NEWER_SCHEMA,
                    "The store " + store + " has schema version " + version + " and this program knows " + latest()
                            + "; use the newer program, or give another --store.");
        }
        for (int next = (int) version + 1; next <= latest(); next++) {
            apply(session, next, MIGRATIONS.get(next - 1));
        }
        if (session.isTextBehind()) {
            if (version == latest()) {
                run(session, TEXT);
            }
            session.textRenewed();
        }
    }

    private static void run(Session session, String file) {
        Map<String, Object> text = Map.of(
                "indexConfig",
                Map.of(
                        "fulltext.analyzer",
                        "standard-folding",
                        "fulltext.eventually_consistent",
                        session.isTextLater()));
        // A transaction each: an index that is dropped and made in the same one may stay what it was.
        statements(read(file))
                .forEach(statement -> session.<Optional<Void>>write(schema -> {
                    schema.run(statement, Map.of("text", text));
                    return Optional.empty();
                }));
    }

    private static void apply(Session session, int version, String file) {
        run(session, file);
        session.<Optional<Void>>write(wait -> {
            wait.run(WAIT, Map.of());
            wait.run(
                    APPLIED,
                    Map.of("version", (long) version, "file", file, "appliedAt", Values.encode(Instant.now())));
            return Optional.empty();
        });
    }

    /** The statements of a file, which end in a semicolon each. */
    static List<String> statements(String text) {
        List<String> statements = new ArrayList<>();
        for (String part : COMMENT.matcher(text).replaceAll("").split(";", -1)) {
            if (!part.isBlank()) {
                statements.add(part.strip());
            }
        }
        return statements;
    }

    private static String read(String file) {
        try (InputStream in = Schema.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new StoreException(StoreException.Code.FAILED, "The program lacks its migration " + file + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new StoreException(StoreException.Code.FAILED, "The migration " + file + " cannot be read.", broken);
        }
    }
}
