package io.ringwork.graph.projection;

/**
 * What is assumed of a kind before any data is seen.
 *
 * @param match m: how likely two vendors of one ring share a value of the kind
 * @param chance u: how likely two unrelated vendors share one by reuse, error or chance, beyond what the value's own
 *     frequency says
 * @param tie what a value of the kind can do for a link
 * @param group facts of one group count once
 */
public record Prior(double match, double chance, Tie tie, EvidenceGroup group) {

    /** What a value can do for a link. */
    public enum Tie {
        /** It can make a link without help. */
        STRONG,
        /** It can make a link together with a fact of another group. */
        SUPPORTED,
        /** It strengthens links that stand already. */
        WEAK
    }
}
