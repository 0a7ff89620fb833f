/** What a free query may do: read the graph, and nothing else. Knows plans and words, no database. */
@NullMarked
package io.ringwork.cypher.guard;

import org.jspecify.annotations.NullMarked;
