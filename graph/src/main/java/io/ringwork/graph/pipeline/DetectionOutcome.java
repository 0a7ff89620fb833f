package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Findings;
import java.util.List;
import java.util.Map;

/**
 * What a detection run found, and what {@code run.json} says of it.
 *
 * @param findings rings, vendors, links and suppressed values
 * @param counts {@code vendors}, {@code identifiers}, {@code uses}, {@code stray_uses} (of vendors that the store does not
 *     know), {@code reports}, {@code address_pairs_skipped}, {@code images_crowded_out}, {@code resolved_values},
 *     {@code titles_crowded_out} (what resolving found, and what it did not compare), {@code shared_identifiers}, {@code suppressed}, {@code links} (of the whole vendor graph),
 *     {@code ring_links}, {@code star_values}, {@code rings}, {@code linked_groups}, {@code vendors_in_rings},
 *     {@code dissolved_rings}, in this order
 * @param inputDigest SHA-256 over everything read, 64 hexadecimal digits
 * @param stageMillis time of the stages read, project, detect, score and track, in this order
 * @param dissolvedRingIds rings of the run before of which no member stands in any ring now, in order
 */
public record DetectionOutcome(
        Findings findings,
        Map<String, Long> counts,
        String inputDigest,
        Map<String, Long> stageMillis,
        List<String> dissolvedRingIds) {}
