package io.ringwork.graph.detect;

import io.ringwork.graph.model.Link;
import java.util.List;

/**
 * A way from one vendor to another along links.
 *
 * @param vendors from one end to the other, at least two
 * @param links between each vendor and the next, with their facts; the two ids of a link stand in their own order
 * @param cost sum of 1/bits over the links; smaller is stronger
 * @param weakestBits weight of the weakest link
 */
public record EvidencePath(List<String> vendors, List<Link> links, double cost, double weakestBits) {}
