package io.ringwork.graph.detect;

import io.ringwork.graph.model.IdentifierKind;

/**
 * One value that two vendors share, on a way between vendors that no evidence joins.
 *
 * @param vendorA the vendor nearer to where the way begins
 * @param vendorB the next one
 * @param holders how many vendors share the value
 * @param hub whether it was ignored because too many share it
 */
public record WeakStep(String vendorA, String vendorB, IdentifierKind kind, String value, int holders, boolean hub) {}
