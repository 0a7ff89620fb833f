package io.ringwork.graph.score;

import io.ringwork.graph.model.RingMember;
import java.util.List;

/**
 * Everything scored.
 *
 * @param rings best first
 * @param vendors every vendor of the store by id, with membership 0 outside rings
 */
public record ScoreResult(List<ScoredRing> rings, List<RingMember> vendors) {}
