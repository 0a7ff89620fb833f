package io.ringwork.cypher.guard;

import java.util.List;

/**
 * What the database would do for a query, as {@code EXPLAIN} says it.
 *
 * @param readOnly whether the database itself calls the query read-only
 * @param steps all operators of the plan, in any order
 */
public record QueryPlan(boolean readOnly, List<Step> steps) {

    /**
     * One operator.
     *
     * @param operator its name, such as {@code NodeByLabelScan}
     * @param details what it works on; for a procedure call its name and arguments
     */
    public record Step(String operator, String details) {}
}
