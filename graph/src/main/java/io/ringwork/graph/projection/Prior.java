package io.ringwork.graph.projection;

/**
 * What is assumed of a kind before any data is seen.
 *
 * @param match m: how likely two vendors of one ring share a value of the kind
 * @param chance u: how likely two unrelated vendors share one by reuse, error or chance, beyond what the value's own
 *     frequency says
 * @param strong whether a value of the kind can make a link without help from another kind
 * @param group facts of one group count once
 */
public record Prior(double match, double chance, boolean strong, EvidenceGroup group) {}
