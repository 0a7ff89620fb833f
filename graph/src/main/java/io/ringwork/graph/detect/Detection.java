package io.ringwork.graph.detect;

import java.util.List;

/**
 * What a detector claims.
 *
 * @param candidates by their first vendor
 * @param links number of links of the whole vendor graph, inside rings or not
 * @param starValues number of values that tie their holders to the first of them only, because they have too many; see
 *     {@link RingDetector}
 */
public record Detection(List<RingCandidate> candidates, long links, long starValues) {}
