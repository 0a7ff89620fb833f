package io.ringwork.graph.score;

import io.ringwork.graph.model.RingMember;
import java.util.List;

/**
 * Everything scored.
 *
 * @param rings best first: rings by score, then those that are linked and nothing more
 * @param vendors every vendor of the store by id, with membership 0 outside rings
 * @param reporters everybody who filed a report, by name
 */
public record ScoreResult(List<ScoredRing> rings, List<RingMember> vendors, List<ReporterReliability> reporters) {}
