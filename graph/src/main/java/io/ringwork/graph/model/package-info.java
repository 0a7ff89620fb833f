/** The words of the domain as values: vendors, listings, identifiers, reports, evidence, rings and runs. */
@NullMarked
package io.ringwork.graph.model;

import org.jspecify.annotations.NullMarked;
