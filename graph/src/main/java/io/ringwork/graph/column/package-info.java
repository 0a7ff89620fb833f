/** Files of columns: written once, whole, and read through a memory mapping; no byte of them is trusted unseen. */
@NullMarked
package io.ringwork.graph.column;

import org.jspecify.annotations.NullMarked;
