package io.ringwork.graph.score;

/**
 * How often something is found with the vendors of a store, and what finding it with some members of a group says: the
 * likelihood ratio of a group at work against a group of honest vendors, in bits.
 *
 * <p>Honest vendors have it as often as the vendors outside the group, with {@value #PRIOR_HITS} hit among
 * {@value #PRIOR_VENDORS} vendors added for small stores. Members of a ring have it {@code lift} times as often, at most
 * with probability {@value #MOST}. Both are taken from the store without the group that is judged, so that a further hit
 * in a group never speaks less against that group. Not finding it says something only as far as it was found elsewhere:
 * where nobody files reports, having none is no merit.
 *
 * @param hits sum of the weights, 0 to 1, with which each vendor has it
 * @param vendors how many vendors it could be found with
 * @param lift how many times as often members of rings have it
 */
record Frequency(double hits, double vendors, double lift) {

    private static final double PRIOR_HITS = 1;
    private static final double PRIOR_VENDORS = 100;
    private static final double MOST = 0.4;

    /** What is left when a group is taken away. */
    Frequency without(double groupHits, double groupVendors) {
        return new Frequency(Math.max(0, hits - groupHits), Math.max(0, vendors - groupVendors), lift);
    }

    /** Probability that an honest vendor has it. */
    double honest() {
        return (hits + PRIOR_HITS) / (vendors + PRIOR_VENDORS);
    }

    /** What one hit says, in bits; 0 when it is found everywhere, and never below. */
    double bitsOfHit() {
        double honest = honest();
        return Math.max(0, Parts.log2(Math.min(MOST, lift * honest) / honest));
    }

    /** What one member without a hit says, in bits; 0 when nothing was found elsewhere, and never above 0. */
    double bitsOfMiss() {
        if (hits <= 0 || vendors <= 0) {
            return 0;
        }
        double found = hits / vendors;
        double ring = Math.min(MOST, lift * found);
        return Math.min(0, Parts.log2((1 - ring) / (1 - Math.min(found, ring))));
    }

    /** What a group says: positive when it was hit more than honest groups are. Call it on the frequency outside it. */
    double bits(double groupHits, double groupVendors) {
        return groupHits * bitsOfHit() + Math.max(0, groupVendors - groupHits) * bitsOfMiss();
    }
}
