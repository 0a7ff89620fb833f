/** Evidence, reports and behaviour over time as the score of a ring and the risk of a vendor, every contribution kept. */
@NullMarked
package io.ringwork.graph.score;

import org.jspecify.annotations.NullMarked;
