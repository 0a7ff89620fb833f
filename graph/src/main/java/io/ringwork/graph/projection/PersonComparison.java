package io.ringwork.graph.projection;

import java.util.List;

/** Compares two vendors as persons, on three levels: 0 alike, 1 near, 2 different; {@link #UNKNOWN} without data. */
final class PersonComparison {

    /** One of the two says nothing. */
    static final int UNKNOWN = -1;

    /** Number of levels. */
    static final int LEVELS = 3;

    private static final int DIFFERENT = LEVELS - 1;
    private static final double ALIKE = 0.87;
    private static final double NEAR = 0.72;

    private final List<PersonFacts> persons;

    PersonComparison(List<PersonFacts> persons) {
        this.persons = persons;
    }

    /** The level of the two names that are most alike. */
    int names(int vendor, int other) {
        double most = -1;
        for (PersonName one : persons.get(vendor).names()) {
            for (PersonName two : persons.get(other).names()) {
                most = Math.max(most, NameLikeness.of(one, two));
            }
        }
        if (most < 0) {
            return UNKNOWN;
        }
        return most >= ALIKE ? 0 : most >= NEAR ? 1 : DIFFERENT;
    }

    /** The level of the two readings that differ least: in none of day, month and year, in one, in more. */
    int births(int vendor, int other) {
        int least = UNKNOWN;
        for (BirthDate one : persons.get(vendor).births()) {
            for (BirthDate two : persons.get(other).births()) {
                int level = Math.min(DIFFERENT, one.differences(two));
                least = least == UNKNOWN ? level : Math.min(least, level);
            }
        }
        return least;
    }
}
