package io.ringwork.api.http.problem;

import io.ringwork.api.http.wire.About;

/**
 * What is wrong with one parameter or field.
 *
 * @param field name of the parameter
 * @param message goes on after the name: the value, and what is allowed
 */
@About("What is wrong with one parameter or field of the body")
public record FieldError(
        String field,

        @About("Goes on after the name: the value, and what is allowed")
        String message) {}
