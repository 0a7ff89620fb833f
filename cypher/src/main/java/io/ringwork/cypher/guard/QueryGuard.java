package io.ringwork.cypher.guard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets a query pass that only reads the graph. It names what is allowed, not what is forbidden: an operator, procedure or
 * function that is not known is refused, so a newer database cannot open a hole.
 *
 * <p>The text is looked at before it goes to the database, the plan before it runs; the transaction that runs it is
 * read-only besides.
 */
public final class QueryGuard {

    private static final Set<String> OPERATORS = Set.of(
            "AllNodesScan",
            "NodeByLabelScan",
            "NodeByIdSeek",
            "NodeByElementIdSeek",
            "NodeIndexSeek",
            "NodeUniqueIndexSeek",
            "NodeIndexSeekByRange",
            "NodeUniqueIndexSeekByRange",
            "NodeIndexScan",
            "NodeIndexContainsScan",
            "NodeIndexEndsWithScan",
            "MultiNodeIndexSeek",
            "AssertingMultiNodeIndexSeek",
            "IntersectionNodeByLabelsScan",
            "UnionNodeByLabelsScan",
            "SubtractionNodeByLabelsScan",
            "NodeCountFromCountStore",
            "RelationshipCountFromCountStore",
            "Expand(All)",
            "Expand(Into)",
            "OptionalExpand(All)",
            "OptionalExpand(Into)",
            "VarLengthExpand(All)",
            "VarLengthExpand(Into)",
            "VarLengthExpand(Pruning)",
            "VarLengthExpand(Pruning,BFS)",
            "VarLengthExpand(Pruning,BFS,All)",
            "VarLengthExpand(Pruning,BFS,Into)",
            "Repeat(Trail)",
            "Repeat(Walk)",
            "BidirectionalRepeat(Trail)",
            "BidirectionalRepeat(Walk)",
            "NullifyMetadata",
            "ShortestPath",
            "StatefulShortestPath(All)",
            "StatefulShortestPath(Into)",
            "ProjectEndpoints",
            "Filter",
            "Projection",
            "CacheProperties",
            "RemoteBatchProperties",
            "Distinct",
            "OrderedDistinct",
            "EagerAggregation",
            "OrderedAggregation",
            "Sort",
            "PartialSort",
            "Top",
            "PartialTop",
            "Top1WithTies",
            "Limit",
            "ExhaustiveLimit",
            "Skip",
            "Unwind",
            "Union",
            "OrderedUnion",
            "CartesianProduct",
            "Apply",
            "SemiApply",
            "AntiSemiApply",
            "LetSemiApply",
            "LetAntiSemiApply",
            "SelectOrSemiApply",
            "SelectOrAntiSemiApply",
            "LetSelectOrSemiApply",
            "LetSelectOrAntiSemiApply",
            "RollUpApply",
            "ConditionalApply",
            "AntiConditionalApply",
            "TriadicSelection",
            "TriadicBuild",
            "TriadicFilter",
            "Optional",
            "Anti",
            "Argument",
            "ArgumentTracker",
            "EmptyRow",
            "EmptyResult",
            "Eager",
            "NodeHashJoin",
            "ValueHashJoin",
            "NodeLeftOuterHashJoin",
            "NodeRightOuterHashJoin",
            "LeftOuterHashJoin",
            "RightOuterHashJoin",
            "Prober",
            "PreserveOrder",
            "ProduceResults",
            "ProcedureCall",
            "ShowFunctions",
            "ShowProcedures");

    /** Scans and seeks of relationships; there are many, and none does more than read. */
    private static final Pattern RELATIONSHIP_READ =
            Pattern.compile("(Directed|Undirected)[A-Za-z]*(Scan|Seek|SeekByRange)");

    private static final Set<String> PROCEDURES = Set.of(
            "db.labels",
            "db.relationshiptypes",
            "db.propertykeys",
            "db.schema.visualization",
            "db.schema.nodetypeproperties",
            "db.schema.reltypeproperties",
            "db.index.fulltext.querynodes",
            "db.index.fulltext.queryrelationships",
            "db.index.fulltext.listavailableanalyzers");

    /** Built-in functions that have a dot in their names, by what stands before the last dot. */
    private static final Set<String> FUNCTION_FAMILIES =
            Set.of("date", "datetime", "localdatetime", "time", "localtime", "duration", "point", "vector.similarity");

    private QueryGuard() {}

    /**
     * Looks at the text alone.
     *
     * @throws QueryException when the text calls a function or procedure that is not allowed, or names a command
     */
    public static void checkText(String query) {
        QueryWords words = QueryWords.of(query);
        for (String name : words.dottedCalls()) {
            String family = name.substring(0, name.lastIndexOf('.'));
            if (!PROCEDURES.contains(name) && !FUNCTION_FAMILIES.contains(family)) {
                throw refused("It calls " + name + ", which is not on the list of allowed procedures and functions");
            }
        }
        if (words.has("load", "csv")) {
            throw refused("LOAD CSV reads files or the network");
        }
        if (words.startsWith("use") || words.startsWith("explain") || words.startsWith("profile")) {
            throw refused(words.first().toUpperCase(Locale.ROOT) + " is not allowed");
        }
    }

    /**
     * Looks at what the database would do.
     *
     * @throws QueryException when the plan does more than read the graph
     */
    public static void checkPlan(QueryPlan plan) {
        for (QueryPlan.Step step : plan.steps()) {
            String operator = step.operator().replaceFirst("@.*$", "");
            if (!OPERATORS.contains(operator)
                    && !RELATIONSHIP_READ.matcher(operator).matches()) {
                throw refused("It would do more than read the graph (" + operator + ")");
            }
            if (operator.equals("ProcedureCall")) {
                String name = step.details().replaceFirst("\\(.*$", "").strip().toLowerCase(Locale.ROOT);
                if (!PROCEDURES.contains(name)) {
                    throw refused("It calls " + name + ", which is not on the list of allowed procedures");
                }
            }
        }
        if (!plan.readOnly()) {
            throw refused("It would write");
        }
    }

    private static QueryException refused(String why) {
        return new QueryException(
                QueryException.Reason.REFUSED,
                "The query was refused: " + why + "; only reading the graph is allowed.");
    }
}
