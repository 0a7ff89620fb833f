package io.ringwork.graph.detect;

import io.ringwork.graph.model.RingEvidence;

/**
 * A value that members of a ring share, with what it adds to the ring.
 *
 * @param addedBits after dependent values of the ring were counted once; at most {@code evidence.bits()}
 */
public record WeighedEvidence(RingEvidence evidence, double addedBits) {}
