/** Communities of a graph, in primitive arrays. */
@NullMarked
package io.ringwork.graph.algo.community;

import org.jspecify.annotations.NullMarked;
