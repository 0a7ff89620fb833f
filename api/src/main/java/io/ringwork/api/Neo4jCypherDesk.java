package io.ringwork.api;

import io.ringwork.api.query.CypherDesk;
import io.ringwork.api.query.NamedQuery;
import io.ringwork.api.query.QueryLimits;
import io.ringwork.api.query.QueryRefusedException;
import io.ringwork.api.query.QueryTable;
import io.ringwork.cypher.CypherResult;
import io.ringwork.cypher.Neo4jGraphStore;
import io.ringwork.cypher.guard.QueryException;
import io.ringwork.cypher.library.Query;
import io.ringwork.cypher.library.QueryLibrary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cypher over the store, for those who may not know Neo4j. */
final class Neo4jCypherDesk implements CypherDesk {

    private final Neo4jGraphStore store;
    private final QueryLibrary library;

    Neo4jCypherDesk(Neo4jGraphStore store, QueryLibrary library) {
        this.store = store;
        this.library = library;
    }

    @Override
    public QueryTable run(String text, Map<String, String> parameters, QueryLimits limits) {
        Map<String, Object> values = new TreeMap<>();
        parameters.forEach((name, value) -> values.put(name, guess(value)));
        return answer(text, values, limits);
    }

    @Override
    public QueryTable runNamed(String name, Map<String, String> parameters, QueryLimits limits) {
        try {
            Query query = library.get(name);
            return answer(query.text(), query.parse(parameters), limits);
        } catch (QueryException e) {
            throw new QueryRefusedException(sentence(e), e);
        }
    }

    @Override
    public List<NamedQuery> library() {
        return library(library);
    }

    static List<NamedQuery> library(QueryLibrary library) {
        return library.list().stream()
                .map(query -> new NamedQuery(
                        query.name(),
                        query.title(),
                        query.about(),
                        query.parameters().stream()
                                .map(parameter -> new NamedQuery.Parameter(
                                        parameter.name(),
                                        parameter.type().word(),
                                        parameter.defaultText().orElse(null),
                                        parameter.about()))
                                .toList(),
                        query.text()))
                .toList();
    }

    private QueryTable answer(String text, Map<String, Object> values, QueryLimits limits) {
        try {
            CypherResult result = store.query(
                    text,
                    values,
                    new io.ringwork.cypher.QueryLimits(
                            limits.rows(), limits.timeout().toMillis()));
            return new QueryTable(result.columns(), result.rows(), result.complete());
        } catch (QueryException e) {
            throw new QueryRefusedException(sentence(e), e);
        }
    }

    private static String sentence(QueryException e) {
        return e.line() == 0
                ? String.valueOf(e.getMessage())
                : "Line " + e.line() + ", column " + e.column() + ": " + e.getMessage();
    }

    /** A parameter of a free query has no declared type: a whole number, a number, a truth value, or text. */
    private static Object guess(String value) {
        if (value.matches("[+-]?\\d{1,18}")) {
            return Long.valueOf(value);
        }
        if (value.matches("[+-]?\\d*\\.\\d+")) {
            return Double.valueOf(value);
        }
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        return value;
    }
}
