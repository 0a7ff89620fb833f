/** The use cases: load a data set, detect rings, explain a link. Only here do reading, normalising and storing meet. */
@NullMarked
package io.ringwork.graph.pipeline;

import org.jspecify.annotations.NullMarked;
