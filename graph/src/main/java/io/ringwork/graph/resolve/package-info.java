/**
 * Finds values that are one thing though they are written or drawn differently: pure functions from values to groups of
 * values.
 */
@NullMarked
package io.ringwork.graph.resolve;

import org.jspecify.annotations.NullMarked;
