/** Kernels under JMH, each on the benchmark's graph of a given number of vendors. */
@NullMarked
package io.ringwork.bench.kernel;

import org.jspecify.annotations.NullMarked;
