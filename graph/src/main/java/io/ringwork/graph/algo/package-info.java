/** Graph algorithms as pure functions: a graph and parameters in, a result out. */
@NullMarked
package io.ringwork.graph.algo;

import org.jspecify.annotations.NullMarked;
