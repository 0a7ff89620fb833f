/** Connected components, and where they fall apart. */
@NullMarked
package io.ringwork.graph.algo.component;

import org.jspecify.annotations.NullMarked;
