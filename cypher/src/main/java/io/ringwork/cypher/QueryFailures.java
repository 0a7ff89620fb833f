package io.ringwork.cypher;

import io.ringwork.cypher.guard.QueryException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the database says about a query, in one sentence. */
final class QueryFailures {

    /** In front of the text, on a line of its own so that columns stay as they are. */
    static final String EXPLAIN = "EXPLAIN\n";

    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: \\d+\\)\\)");

    private QueryFailures() {}

    /**
     * @param code the database's status code, such as {@code Neo.ClientError.Statement.SyntaxError}
     * @param linesBefore lines that we put in front of the text
     */
    static QueryException of(String code, @Nullable String message, int linesBefore, long timeoutMillis) {
        String text = message == null ? "no reason was given" : message;
        Matcher place = PLACE.matcher(text);
        boolean placed = place.find();
        String sentence = firstLine(placed ? text.substring(0, place.start()) : text);
        if (code.contains("TransactionTimedOut") || code.contains(".Transaction.Terminated")) {
            return new QueryException(
                    QueryException.Reason.LIMIT,
                    "The query did not end within " + timeoutMillis + " ms; ask for less, or allow more time.");
        }
        if (code.contains("OutOfMemory") || code.contains("MemoryPoolOutOfMemory")) {
            return new QueryException(
                    QueryException.Reason.LIMIT, "The query wanted more memory than a query may use; ask for less.");
        }
        if (code.contains(".Statement.ParameterMissing")) {
            return new QueryException(QueryException.Reason.PARAMETER, sentence + ".");
        }
        if (code.contains("Security") || code.contains("AccessMode") || text.contains("administration command")) {
            return new QueryException(
                    QueryException.Reason.REFUSED, "The query was refused: " + sentence + "; only reading is allowed.");
        }
        if (code.contains("ClientError.Statement")) {
            int line = placed ? Math.max(1, Integer.parseInt(place.group(1)) - linesBefore) : 0;
            int column = placed ? Integer.parseInt(place.group(2)) : 0;
            String where = placed ? " (line " + line + ", column " + column + ")." : ".";
            boolean running =
                    code.contains("ArithmeticError") || code.contains("TypeError") || code.contains("ArgumentError");
            return new QueryException(
                    running ? QueryException.Reason.FAILED : QueryException.Reason.SYNTAX,
                    sentence + where,
                    line,
                    column);
        }
        return new QueryException(QueryException.Reason.FAILED, "The query failed: " + sentence + ".");
    }

    private static String firstLine(String text) {
        String line =
                text.strip().lines().findFirst().orElse("no reason was given").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
