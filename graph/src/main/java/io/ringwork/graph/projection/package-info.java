/** Shared identifiers become a weighted vendor graph: how telling a value is, which values say nothing, what counts once. */
@NullMarked
package io.ringwork.graph.projection;

import org.jspecify.annotations.NullMarked;
