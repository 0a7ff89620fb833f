package io.ringwork.graph.detect;

import io.ringwork.graph.model.Ring;
import io.ringwork.graph.model.RingEvidence;
import java.util.List;
import java.util.Optional;

/**
 * What holds a ring together, read off the links between its members. All weights are those of the run.
 *
 * @param vendors the ring, in order
 * @param bridges links without which the ring falls into two parts
 * @param articulationVendors members without which the others fall into parts, in order; empty when they were not
 *     looked for
 * @param weakestLink the cheapest way of cutting the ring in two; empty when it was not looked for
 * @param splittingValues values without which some members are no longer joined to the others, strongest first, then by
 *     kind and value; empty when they were not looked for
 * @param complete whether everything was looked for: above {@code mostVendors} members only the bridges are
 * @param mostVendors how many members a ring may have for everything to be looked for
 */
public record RingStructure(
        List<String> vendors,
        List<Ring.Bridge> bridges,
        List<String> articulationVendors,
        Optional<Cut> weakestLink,
        List<SplittingValue> splittingValues,
        boolean complete,
        int mostVendors) {

    /**
     * A global minimum cut.
     *
     * @param bits sum of the weights of the links between the two sides
     * @param one the side of the first vendor, in order
     * @param other the other side, in order
     * @param crossing the links between them
     */
    public record Cut(double bits, List<String> one, List<String> other, List<Ring.Bridge> crossing) {}

    /**
     * A value whose loss splits the ring.
     *
     * @param parts what is left of the ring, the largest part first, then by the first vendor; single vendors are parts
     */
    public record SplittingValue(RingEvidence evidence, List<List<String>> parts) {}
}
