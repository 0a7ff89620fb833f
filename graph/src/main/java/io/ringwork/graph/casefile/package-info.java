/** Rings and findings as files. */
@NullMarked
package io.ringwork.graph.casefile;

import org.jspecify.annotations.NullMarked;
