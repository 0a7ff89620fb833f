/** What goes over the wire, as records: their components are the fields of the answers, and OpenAPI is made of them. */
@NullMarked
package io.ringwork.api.http.wire;

import org.jspecify.annotations.NullMarked;
