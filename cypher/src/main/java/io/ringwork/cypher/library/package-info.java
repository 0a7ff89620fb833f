/** The named queries: files with a title, a sentence and typed parameters on top. Knows text, no database. */
@NullMarked
package io.ringwork.cypher.library;

import org.jspecify.annotations.NullMarked;
