/**
 * Whole-process and peer comparisons: the same edges for us and for other programs, in turn in one run, processor time of
 * each, and the same result demanded of all.
 */
@NullMarked
package io.ringwork.bench;

import org.jspecify.annotations.NullMarked;
