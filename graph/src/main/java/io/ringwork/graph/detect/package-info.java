/** The weighted vendor graph becomes ring candidates, each with its evidence. */
@NullMarked
package io.ringwork.graph.detect;

import org.jspecify.annotations.NullMarked;
