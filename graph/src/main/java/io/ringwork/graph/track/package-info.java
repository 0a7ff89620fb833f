/** The rings of this run against those of the run before: ids that last, status and lineage. */
@NullMarked
package io.ringwork.graph.track;

import org.jspecify.annotations.NullMarked;
