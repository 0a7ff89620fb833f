package io.ringwork.cypher;

/**
 * How much a query may take.
 *
 * @param maxRows at least 0
 * @param timeoutMillis at least 1
 */
public record QueryLimits(int maxRows, long timeoutMillis) {

    /** Checks the ranges. */
    public QueryLimits {
        if (maxRows < 0 || timeoutMillis < 1) {
            throw new IllegalArgumentException("maxRows is " + maxRows + " and timeoutMillis is " + timeoutMillis
                    + "; they must be at least 0 and 1");
        }
    }
}
