/**
 * Synthetic marketplaces with planted rings, decoys and noise, written as a data set with its truth beside it, and the
 * evaluation of a run against a truth.
 */
@NullMarked
package io.ringwork.graph.sample;

import org.jspecify.annotations.NullMarked;
