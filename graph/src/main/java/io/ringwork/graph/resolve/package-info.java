/**
 * Finds values that are one thing though they are written differently: near pictures, reworded titles, places in many
 * spellings. Everything here is a pure function of its input, whatever the input's order.
 */
@NullMarked
package io.ringwork.graph.resolve;

import org.jspecify.annotations.NullMarked;
