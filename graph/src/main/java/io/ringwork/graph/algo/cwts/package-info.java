/** Community detection with the Leiden implementation of CWTS; the only package that sees that library. */
@NullMarked
package io.ringwork.graph.algo.cwts;

import org.jspecify.annotations.NullMarked;
