package io.ringwork.api.query;

import java.time.Duration;

/**
 * How much a query may take.
 *
 * @param rows rows returned at most, 1 or more; an answer that was cut says so
 * @param timeout time after which it is ended
 */
public record QueryLimits(int rows, Duration timeout) {}
