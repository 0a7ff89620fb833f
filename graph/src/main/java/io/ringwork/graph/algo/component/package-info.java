/** Connected components. */
@NullMarked
package io.ringwork.graph.algo.component;

import org.jspecify.annotations.NullMarked;
