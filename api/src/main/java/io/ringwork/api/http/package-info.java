/**
 * The HTTP server: one list of routes, one class per resource, and the files of the viewer. {@code docs/http-api.md}
 * says what outsiders may rely on.
 */
@NullMarked
package io.ringwork.api.http;

import org.jspecify.annotations.NullMarked;
