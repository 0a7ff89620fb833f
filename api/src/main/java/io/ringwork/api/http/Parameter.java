package io.ringwork.api.http;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a call.
 *
 * @param required whether a call without it is refused
 * @param fallback its value when it is not given; null for none
 * @param about one plain sentence
 */
record Parameter<T>(
        String name,
        Place place,
        ValueType<T> type,
        boolean required,
        @Nullable T fallback,
        String about) {

    /** Where a parameter stands. */
    enum Place {
        PATH,
        QUERY,
        /** A field of the JSON object that is the request's body. */
        BODY
    }

    /** A part of the path. */
    static <T> Parameter<T> path(String name, ValueType<T> type, String about) {
        return new Parameter<>(name, Place.PATH, type, true, null, about);
    }

    /** A parameter that must be given. */
    static <T> Parameter<T> required(String name, ValueType<T> type, String about) {
        return new Parameter<>(name, Place.QUERY, type, true, null, about);
    }

    /** A parameter that may be left out. */
    static <T> Parameter<T> optional(String name, ValueType<T> type, String about) {
        return new Parameter<>(name, Place.QUERY, type, false, null, about);
    }

    /** A field of the body that must be there. */
    static <T> Parameter<T> field(String name, ValueType<T> type, String about) {
        return new Parameter<>(name, Place.BODY, type, true, null, about);
    }

    /** A field of the body that may be left out. */
    static <T> Parameter<T> optionalField(String name, ValueType<T> type, String about) {
        return new Parameter<>(name, Place.BODY, type, false, null, about);
    }

    /** How many items a page has at most. */
    static Parameter<Integer> limit(int max, int fallback) {
        return new Parameter<>(
                "limit", Place.QUERY, new ValueType.Whole(1, max), false, fallback, "How many items to answer at most");
    }

    /** Where a list goes on. */
    static Parameter<Cursor> cursor() {
        return optional("cursor", new ValueType.Position(), "The cursor of the page before");
    }
}
