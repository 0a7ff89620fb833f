package io.ringwork.graph.track;

import io.ringwork.graph.model.Ring;
import java.util.List;

/**
 * The rings of a run with lasting ids.
 *
 * @param rings in the order in which they were given, which is their rank
 * @param dissolved ids of rings of the run before of which no member stands in any ring now, in order
 */
public record Tracking(List<Ring> rings, List<String> dissolved) {}
