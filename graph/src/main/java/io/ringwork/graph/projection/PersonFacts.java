package io.ringwork.graph.projection;

import java.util.List;

/**
 * What is known of a vendor as a person or company, ready for comparison.
 *
 * @param names each once; the best match of any two counts
 * @param births every reading of the date of birth: 3/4/1978 is a day in March or one in April
 */
public record PersonFacts(List<PersonName> names, List<BirthDate> births) {

    /** Nothing is known. */
    public static final PersonFacts NONE = new PersonFacts(List.of(), List.of());

    /** Whether nothing is. */
    boolean isEmpty() {
        return names.isEmpty() && births.isEmpty();
    }
}
