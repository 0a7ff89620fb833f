package io.ringwork.graph.sample;

/**
 * Shares out an exact number of listings: one for every vendor, the rest by weights of which few are large. Vendors must
 * be asked for in ascending order.
 */
final class ListingShares {

    private final WorldParameters parameters;
    private final double total;
    private double before;
    private long given;

    ListingShares(WorldParameters parameters) {
        this.parameters = parameters;
        double sum = 0;
        for (int vendor = 0; vendor < parameters.vendors(); vendor++) {
            sum += weight(vendor);
        }
        this.total = sum;
    }

    /** How many listings the next vendor has. */
    int next(int vendor) {
        before += weight(vendor);
        long rest = (long) parameters.listings() - parameters.vendors();
        boolean last = vendor == parameters.vendors() - 1;
        long until = last ? rest : Math.min(rest, Math.round(before / total * rest));
        int share = (int) (until - given);
        given = until;
        return 1 + share;
    }

    private double weight(int vendor) {
        double draw = Dice.of(parameters.randomSeed(), "listing-weight", vendor).fraction();
        return 0.3 / (0.06 + draw);
    }
}
