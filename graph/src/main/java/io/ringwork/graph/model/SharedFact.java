package io.ringwork.graph.model;

/**
 * One shared identifier as evidence for one link, with the weight that it adds to the link.
 *
 * @param kind what is shared
 * @param value the canonical value
 * @param bits weight added, log2 of how much likelier two vendors of one ring share it than two vendors by chance, after
 *     dependent facts of the same link were counted once
 */
public record SharedFact(IdentifierKind kind, String value, double bits) {}
