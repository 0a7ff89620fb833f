package io.ringwork.graph.store;

import java.time.Instant;

/**
 * That somebody took a judgement back.
 *
 * @param author who
 * @param at when
 * @param reason why, in the author's words; empty when none was given
 */
public record Withdrawal(String author, Instant at, String reason) {}
