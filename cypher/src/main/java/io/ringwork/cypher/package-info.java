/** The store over Neo4j, in this process or behind its driver. */
@NullMarked
package io.ringwork.cypher;

import org.jspecify.annotations.NullMarked;
