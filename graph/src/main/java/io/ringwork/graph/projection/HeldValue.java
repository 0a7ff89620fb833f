package io.ringwork.graph.projection;

import io.ringwork.graph.model.Identifier;

/**
 * An identifier and how many vendors hold it.
 *
 * @param vendors at least 1
 */
public record HeldValue(Identifier identifier, int vendors) {}
