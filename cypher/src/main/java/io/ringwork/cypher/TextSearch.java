package io.ringwork.cypher;

import io.ringwork.graph.store.NodeRef;
import io.ringwork.graph.store.SearchHit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Full-text search. What the person typed becomes phrases that all must be there; the last one may be the beginning of a
 * word. The index takes Chinese apart into single characters, so that a phrase finds any part of a word.
 */
final class TextSearch {

    /** Returns when the index has all that was committed before; it changes nothing and needs no right to write. */
    static final String CATCH_UP = "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()";

    /** The name of the index. */
    static final String INDEX = "ringworkText";

    /** The score of an identifier that was typed whole. */
    static final double EXACT_SCORE = 1_000_000;

    /** The score of an id that was typed whole. */
    static final double ID_SCORE = 100_000;

    private static final String SEARCH =
            "CALL db.index.fulltext.queryNodes('" + INDEX + "', $query) YIELD node AS m, score"
                    + " WITH m, score, " + NodeKind.KIND_OF_M + " AS kind, " + NodeKind.ID_OF_M + " AS id"
                    + " WHERE $kind = '' OR kind = $kind"
                    + " RETURN kind, id, score, m.name AS name, m.legalName AS legalName, m.title AS title, m.value AS value,"
                    + " m.raws AS raws ORDER BY score DESC, kind, id LIMIT $limit";

    private static final List<String> FIELDS = List.of("name", "legalName", "title", "value");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MAX_PARTS = 32;

    private final Session session;

    TextSearch(Session session) {
        this.session = session;
    }

    List<SearchHit> search(String text, String kind, int limit) {
        List<String> parts = parts(text);
        if (parts.isEmpty()) {
            return List.of();
        }
        List<SearchHit> hits = new ArrayList<>();
        Map<String, Object> parameters = Map.of("query", luceneQuery(parts), "kind", kind, "limit", (long) limit);
        session.catchUpWithText();
        return session.read(statements -> {
            statements.forEach(SEARCH, parameters, row -> hits.add(hit(row, parts)));
            return hits;
        });
    }

    /** What the person typed, split at spaces, without signs at the edges. */
    private static List<String> parts(String text) {
        return SPACES.splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .map(part -> EDGES.matcher(part).replaceAll(""))
                .filter(part -> !part.isEmpty())
                .limit(MAX_PARTS)
                .toList();
    }

    private static String luceneQuery(List<String> parts) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String phrase = "\"" + part.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            if (i < parts.size() - 1) {
                query.append('+').append(phrase).append(' ');
            } else {
                String beginning = SPECIAL.matcher(fold(part)).replaceAll(match -> "\\\\\\" + match.group());
                query.append("+(").append(phrase).append(' ').append(beginning).append("*)");
            }
        }
        return query.toString();
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static SearchHit hit(Map<String, Object> row, List<String> parts) {
        String id = Values.text(row, "id");
        NodeRef ref = new NodeRef(Values.text(row, "kind"), id);
        String label = Neo4jExplorer.firstOf(Values.textOrNull(row, "name"), Values.textOrNull(row, "title"), id);
        String matched = "";
        String text = "";
        int best = -1;
        for (String field : FIELDS) {
            String value = Values.textOrNull(row, field);
            if (value != null && matches(value, parts) > best) {
                best = matches(value, parts);
                matched = field;
                text = value;
            }
        }
        for (String raw : Values.texts(row.get("raws"))) {
            if (matches(raw, parts) > best) {
                best = matches(raw, parts);
                matched = "raws";
                text = raw;
            }
        }
        return new SearchHit(ref, label, matched, text, Math.min(Values.real(row, "score"), ID_SCORE - 1));
    }

    private static int matches(String text, List<String> parts) {
        String folded = fold(text);
        return (int) parts.stream().filter(part -> folded.contains(fold(part))).count();
    }
}
