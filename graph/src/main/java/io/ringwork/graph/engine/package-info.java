/** Dense ids and primitive arrays: what the algorithms run on. Everything is sorted, so the order of input never matters. */
@NullMarked
package io.ringwork.graph.engine;

import org.jspecify.annotations.NullMarked;
