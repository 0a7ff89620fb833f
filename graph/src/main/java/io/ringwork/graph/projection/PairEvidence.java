package io.ringwork.graph.projection;

import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.SharedFact;
import java.util.List;

/**
 * What ties two vendors.
 *
 * @param facts strongest first, then by kind and value; dependent ones and those years apart count less
 * @param timingBits what it adds that one appeared days after the other was removed, at least 0
 * @param parts what the two say as persons, for and against
 */
public record PairEvidence(List<SharedFact> facts, double timingBits, List<Link.Part> parts) {

    /** The weight of everything, summed in the order of the facts; 0 where more speaks against the two than for them. */
    public double bits() {
        double sum = 0;
        for (SharedFact fact : facts) {
            sum += fact.bits();
        }
        sum += PersonEvidence.sum(parts);
        return sum > 0 ? sum + timingBits : 0;
    }
}
