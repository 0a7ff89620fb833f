/** The use cases: each joins the packages below into one call. */
@NullMarked
package io.ringwork.graph.pipeline;

import org.jspecify.annotations.NullMarked;
