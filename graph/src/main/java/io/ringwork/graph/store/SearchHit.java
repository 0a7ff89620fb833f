package io.ringwork.graph.store;

/**
 * One thing that a search found.
 *
 * @param matched name of the property that matched
 * @param text the text that matched
 * @param score larger is better; an exact identifier has the largest
 */
public record SearchHit(NodeRef ref, String label, String matched, String text, double score) {}
