package io.ringwork.graph.model;

import org.jspecify.annotations.Nullable;

/**
 * A place as it stands in the file.
 *
 * @param address street, house and unit, or the whole address in one line
 * @param country ISO 3166-1 alpha-2, upper case, or what the file says when it is no such code
 */
public record PostalAddress(
        String address,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postcode,
        @Nullable String country) {}
