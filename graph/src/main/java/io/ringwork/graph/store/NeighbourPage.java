package io.ringwork.graph.store;

import java.util.List;

/**
 * Some of the neighbours of a node.
 *
 * @param total how many there are
 * @param items the ones asked for: identifiers shared by two vendors first, then by three and so on, those of one vendor
 *     and those that are no evidence last, then by kind and id
 */
public record NeighbourPage(long total, List<Neighbour> items) {}
