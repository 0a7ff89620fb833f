package io.ringwork.api.query;

import java.util.List;
import java.util.Map;

/** Answers read-only Cypher, free or from the library. */
public interface CypherDesk {

    /**
     * Answers a query.
     *
     * @param text Cypher that reads
     * @param parameters values by name, as text; {@code 12} is an integer, {@code 1.5} a float, {@code true} a boolean
     * @param limits how much it may take
     * @throws QueryRefusedException when the query is wrong, writes, or takes too long
     */
    QueryTable run(String text, Map<String, String> parameters, QueryLimits limits);

    /**
     * Answers a query of the library.
     *
     * @param name its name, such as {@code vendor/shared-with}
     * @param parameters values by name, as text, typed as the query says; what is absent has its default
     * @throws QueryRefusedException when there is no such query or parameter, or a value has the wrong type
     */
    QueryTable runNamed(String name, Map<String, String> parameters, QueryLimits limits);

    /** The queries of the library by topic and name. It needs no store. */
    List<NamedQuery> library();
}
