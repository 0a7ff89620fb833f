/** What the rest of the program sees of Cypher: a port that the composition root fills. */
@NullMarked
package io.ringwork.api.query;

import org.jspecify.annotations.NullMarked;
