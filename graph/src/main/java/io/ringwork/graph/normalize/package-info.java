/**
 * Raw text to identifiers: pure functions, one rule for each kind, versioned by
 * {@link io.ringwork.graph.normalize.Normalizer#VERSION}. The tables that people extend are the resource files beside
 * the classes.
 */
@NullMarked
package io.ringwork.graph.normalize;

import org.jspecify.annotations.NullMarked;
