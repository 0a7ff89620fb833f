package io.ringwork.graph.detect;

import io.ringwork.graph.engine.Bipartite;
import io.ringwork.graph.projection.EvidenceGroup;
import io.ringwork.graph.projection.Prior;
import io.ringwork.graph.projection.PriorTable;
import io.ringwork.graph.projection.Projection;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a link would weigh without some of its facts, when everything else weighs what it does. */
final class WeakLink {

    private final Projection projection;
    private final double minBits;

    /** @param minBits links of less weight are none */
    WeakLink(Projection projection, double minBits) {
        this.projection = projection;
        this.minBits = minBits;
    }

    /** The weight of the link between two vendors without these identifiers; 0 when nothing is left that makes a link. */
    double bitsWithout(int vendor, int other, IntPredicate removed) {
        Bipartite evidence = projection.evidence();
        int[] common = IntStream.range(0, evidence.leftDegree(vendor))
                .map(position -> evidence.rightOf(vendor, position))
                .filter(value -> !removed.test(value) && evidence.findEdge(other, value) >= 0)
                .toArray();
        if (!makesLink(common)) {
            return 0;
        }
        double[] added = projection.addedBits(common);
        for (int i = 0; i < common.length; i++) {
            added[i] *= projection.timeFactor(vendor, other, common[i]);
        }
        Arrays.sort(added);
        double sum = 0;
        for (int i = added.length - 1; i >= 0; i--) {
            sum += added[i];
        }
        double bits = sum > 0 ? sum + projection.returnBits(vendor, other) : 0;
        return bits >= minBits ? bits : 0;
    }

    /** As the projection has it: a strong fact makes a link, and so does a supported one beside one of another group. */
    private boolean makesLink(int[] common) {
        Set<EvidenceGroup> groups = new HashSet<>();
        boolean supported = false;
        for (int identifier : common) {
            Prior prior = PriorTable.of(projection.input().identifierRecords().kind(identifier));
            if (prior.tie() == Prior.Tie.STRONG) {
                return true;
            }
            supported |= prior.tie() == Prior.Tie.SUPPORTED;
            groups.add(prior.group());
        }
        return supported && groups.size() > 1;
    }
}
