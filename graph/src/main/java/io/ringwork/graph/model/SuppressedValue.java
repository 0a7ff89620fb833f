package io.ringwork.graph.model;

/**
 * A value that several vendors share and that was not used as evidence.
 *
 * @param kind what is shared
 * @param value the canonical value
 * @param vendors how many vendors share it
 * @param threshold the largest number of vendors at which it would have counted; 0 when it never counts
 * @param reason stable word: {@code hub}, {@code placeholder} or {@code malformed}
 */
public record SuppressedValue(IdentifierKind kind, String value, int vendors, int threshold, String reason) {}
