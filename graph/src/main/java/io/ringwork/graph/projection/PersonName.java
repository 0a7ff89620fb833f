package io.ringwork.graph.projection;

import java.util.List;

/**
 * A name in words that compare.
 *
 * @param words lower case, without the generation, at least one and none of them empty
 * @param generation what tells a father from his son, 1 for the eldest; 0 when the name does not say
 */
public record PersonName(List<String> words, int generation) {}
