package io.ringwork.graph.projection;

import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighs facts that stand together. Inside an {@link EvidenceGroup} the strongest fact counts in full and each further one
 * half of the one before; an e-mail address in the domain of a website that is shared too counts once, as the stronger of
 * the two.
 */
final class Dependence {

    private final List<Identifier> identifiers;
    private final double[] bits;
    private final int[] precedence;
    private final int[] websiteOfEmail;

    /** @param bits weight of every identifier by itself */
    Dependence(IdMap keys, List<Identifier> identifiers, double[] bits) {
        this.identifiers = identifiers;
        this.bits = bits;
        precedence = precedence(identifiers, bits);
        websiteOfEmail = new int[identifiers.size()];
        Arrays.fill(websiteOfEmail, -1);
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = identifiers.get(i);
            if (identifier.kind() == IdentifierKind.EMAIL) {
                String domain =
                        identifier.canonical().substring(identifier.canonical().lastIndexOf('@') + 1);
                websiteOfEmail[i] = keys.find(IdentifierKind.WEBSITE.word() + ":" + domain);
            }
        }
    }

    private static int[] precedence(List<Identifier> identifiers, double[] bits) {
        List<Integer> order = IntStream.range(0, bits.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> group(identifiers, i))
                        .thenComparing(i -> -bits[i])
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        int[] precedence = new int[bits.length];
        for (int rank = 0; rank < bits.length; rank++) {
            precedence[order.get(rank)] = rank;
        }
        return precedence;
    }

    private static EvidenceGroup group(List<Identifier> identifiers, int identifier) {
        return PriorTable.of(identifiers.get(identifier).kind()).group();
    }

    /**
     * The bits that each of the facts adds.
     *
     * @param facts identifiers in ascending order
     * @return by position in {@code facts}
     */
    double[] addedBits(int[] facts) {
        long[] order = new long[facts.length];
        for (int i = 0; i < facts.length; i++) {
            order[i] = ((long) precedence[facts[i]] << 32) | i;
        }
        Arrays.sort(order);
        boolean[] repeated = repeated(facts);
        double[] added = new double[facts.length];
        EvidenceGroup group = null;
        double factor = 1;
        for (long entry : order) {
            int i = (int) entry;
            if (repeated[i]) {
                continue;
            }
            EvidenceGroup own = group(identifiers, facts[i]);
            factor = own == group ? factor / 2 : 1;
            group = own;
            added[i] = ShownBits.of(bits[facts[i]] * factor);
        }
        return added;
    }

    /** The weaker ones of the pairs of an e-mail address and a website that say the same. */
    private boolean[] repeated(int[] facts) {
        boolean[] repeated = new boolean[facts.length];
        for (int i = 0; i < facts.length; i++) {
            int website = websiteOfEmail[facts[i]];
            int position = website < 0 ? -1 : Arrays.binarySearch(facts, website);
            if (position >= 0) {
                repeated[bits[facts[i]] >= bits[website] ? position : i] = true;
            }
        }
        return repeated;
    }
}
