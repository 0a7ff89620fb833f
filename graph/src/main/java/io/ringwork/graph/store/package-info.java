/** What the program needs of a store, as ports. The adapters stand elsewhere; nothing here knows a database. */
@NullMarked
package io.ringwork.graph.store;

import org.jspecify.annotations.NullMarked;
