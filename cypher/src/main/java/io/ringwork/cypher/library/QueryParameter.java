package io.ringwork.cypher.library;

import java.util.Optional;

/**
 * A parameter of a named query.
 *
 * @param defaultText the text that stands for it when it is not given; empty when it must be given
 * @param about what it means, in a few words
 */
public record QueryParameter(String name, ParameterType type, Optional<String> defaultText, String about) {}
