/** How near vertices are to where an investigation starts. */
@NullMarked
package io.ringwork.graph.algo.centrality;

import org.jspecify.annotations.NullMarked;
