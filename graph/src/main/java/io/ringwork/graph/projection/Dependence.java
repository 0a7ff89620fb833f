package io.ringwork.graph.projection;

import io.ringwork.graph.model.IdentifierKind;

/**
 * Weighs facts that stand together. Inside an {@link EvidenceGroup} the strongest fact counts in full and each further one
 * half of the one before; an e-mail address in the domain of a website that is shared too counts once, as the stronger of
 * the two.
 */
final class Dependence {

    private final IdentifierList identifiers;
    private final double[] bits;

    /** @param bits weight of every identifier by itself */
    Dependence(IdentifierList identifiers, double[] bits) {
        this.identifiers = identifiers;
        this.bits = bits;
    }

    private EvidenceGroup group(int identifier) {
        return PriorTable.of(identifiers.kind(identifier)).group();
    }

    /**
     * The bits that each of the facts adds.
     *
     * @param facts identifiers in ascending order
     * @return by position in {@code facts}
     */
    double[] addedBits(int[] facts) {
        boolean[] repeated = repeated(facts);
        double[] added = new double[facts.length];
        EvidenceGroup group = null;
        double factor = 1;
        for (int i : precedence(facts)) {
            if (repeated[i]) {
                continue;
            }
            EvidenceGroup own = group(facts[i]);
            factor = own == group ? factor / 2 : 1;
            group = own;
            added[i] = ShownBits.of(bits[facts[i]] * factor);
        }
        return added;
    }

    /** The places of the facts: by group, then the strongest first. There are few of them. */
    private int[] precedence(int[] facts) {
        int[] order = new int[facts.length];
        for (int i = 0; i < facts.length; i++) {
            int place = i;
            while (place > 0 && isBefore(facts[i], facts[order[place - 1]])) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = i;
        }
        return order;
    }

    private boolean isBefore(int identifier, int other) {
        int byGroup = group(identifier).compareTo(group(other));
        return byGroup != 0 ? byGroup < 0 : bits[identifier] > bits[other];
    }

    /** The weaker ones of the pairs of an e-mail address and a website that say the same. */
    private boolean[] repeated(int[] facts) {
        boolean[] repeated = new boolean[facts.length];
        for (int i = 0; i < facts.length; i++) {
            int website = identifiers.kind(facts[i]) == IdentifierKind.EMAIL ? websiteOf(facts[i], facts) : -1;
            if (website >= 0) {
                repeated[bits[facts[i]] >= bits[facts[website]] ? website : i] = true;
            }
        }
        return repeated;
    }

    /** The place among the facts of the website in whose domain an e-mail address is, or -1. */
    private int websiteOf(int email, int[] facts) {
        int website = facts.length - 1;
        while (website >= 0 && identifiers.kind(facts[website]) != IdentifierKind.WEBSITE) {
            website--;
        }
        if (website < 0) {
            return -1;
        }
        String address = identifiers.get(email).canonical();
        String domain = address.substring(address.lastIndexOf('@') + 1);
        while (website >= 0
                && (identifiers.kind(facts[website]) != IdentifierKind.WEBSITE
                        || !identifiers.get(facts[website]).canonical().equals(domain))) {
            website--;
        }
        return website;
    }
}
