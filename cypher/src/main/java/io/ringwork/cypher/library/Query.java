package io.ringwork.cypher.library;

import io.ringwork.cypher.guard.QueryException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named query.
 *
 * @param name unique in the library: lower-case words with hyphens
 * @param topic what it belongs to
 * @param title what it is called
 * @param about what it answers, in one sentence
 * @param parameters in the order of the file
 * @param text the Cypher
 */
public record Query(
        String name, String topic, String title, String about, List<QueryParameter> parameters, String text) {

    /**
     * The values of all parameters.
     *
     * @param given texts by the parameters' names
     * @return values by name; see {@link ParameterType#parse}
     * @throws QueryException when one is missing, unknown, or not of its type
     */
    public Map<String, Object> parse(Map<String, String> given) {
        for (String name : new TreeMap<>(given).keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw wrong("The query " + this.name + " has no parameter " + name + "; "
                        + NearMatch.sentence(
                                name,
                                parameters.stream().map(QueryParameter::name).toList()));
            }
        }
        Map<String, Object> values = new TreeMap<>();
        for (QueryParameter parameter : parameters) {
            String text = given.get(parameter.name());
            if (text == null) {
                text = parameter
                        .defaultText()
                        .orElseThrow(() -> wrong("The query " + name + " needs the parameter " + parameter.name() + " ("
                                + parameter.about() + "); give it "
                                + parameter.type().expectation() + "."));
            }
            String value = text;
            values.put(
                    parameter.name(),
                    parameter
                            .type()
                            .parse(value)
                            .orElseThrow(() -> wrong("The parameter " + parameter.name() + " is '" + value
                                    + "'; it must be " + parameter.type().expectation() + ".")));
        }
        return values;
    }

    private static QueryException wrong(String sentence) {
        return new QueryException(QueryException.Reason.PARAMETER, sentence);
    }
}
