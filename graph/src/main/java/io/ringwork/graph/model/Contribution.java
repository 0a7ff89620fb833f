package io.ringwork.graph.model;

/**
 * One summand of a score.
 *
 * @param name stable word of the rule, such as {@code shared_iban} or {@code confirmed_reports}
 * @param bits what it added; negative when it speaks in favour
 * @param sentence the fact in plain English
 */
public record Contribution(String name, double bits, String sentence) {}
