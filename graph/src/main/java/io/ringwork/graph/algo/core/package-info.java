/** Where a graph is dense: core numbers and blocks of most weight a vertex. */
@NullMarked
package io.ringwork.graph.algo.core;

import org.jspecify.annotations.NullMarked;
