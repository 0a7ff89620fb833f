/** Errors as RFC 9457 answers: the only place where an exception becomes something that a caller sees. */
@NullMarked
package io.ringwork.api.http.problem;

import org.jspecify.annotations.NullMarked;
