package io.ringwork.graph.model;

import java.time.Instant;
import java.util.Map;

/**
 * One detection run.
 *
 * @param id unique, and later runs have larger ids
 * @param configuration every setting that detection looked at, by its dotted name
 * @param versions of the program and of the rules, by name
 * @param counts such as {@code vendors}, {@code identifiers}, {@code links}, {@code rings}
 * @param inputDigest SHA-256 over all that detection read from the store
 * @param stageMillis time spent in each stage, in the order of the stages
 */
public record Run(
        String id,
        Instant startedAt,
        Instant finishedAt,
        Map<String, String> configuration,
        Map<String, String> versions,
        Map<String, Long> counts,
        String inputDigest,
        Map<String, Long> stageMillis) {}
