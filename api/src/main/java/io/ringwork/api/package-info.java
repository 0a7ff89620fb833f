/** The composition root: the only place that constructs everything. */
@NullMarked
package io.ringwork.api;

import org.jspecify.annotations.NullMarked;
