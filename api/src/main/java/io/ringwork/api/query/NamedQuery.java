package io.ringwork.api.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query of the library.
 *
 * @param name topic and name, such as {@code vendor/shared-with}
 * @param title a few words
 * @param about what it answers, in a sentence
 * @param parameters in the order in which they are declared
 */
public record NamedQuery(String name, String title, String about, List<Parameter> parameters, String text) {

    /**
     * A parameter of a query.
     *
     * @param type {@code string}, {@code integer}, {@code float}, {@code boolean}, …
     * @param byDefault the value when none is given; null when one must be given
     */
    public record Parameter(
            String name, String type, @Nullable String byDefault, String about) {}
}
