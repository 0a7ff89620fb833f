/** Bridges and strongest paths with JGraphT; the only package that sees that library. */
@NullMarked
package io.ringwork.graph.algo.jgrapht;

import org.jspecify.annotations.NullMarked;
