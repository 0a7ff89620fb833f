package io.ringwork.graph.resolve;

import java.util.Set;

/**
 * The weight of two addresses of one country: the sum over fields of log2(m/u), where m is how likely the field looks so
 * in two spellings of one place and u in two places taken at random (Fellegi and Sunter 1969). A missing field says
 * little; a different one is a conflict.
 */
final class AddressComparison {
    /** From this weight on, two addresses are one place, if nothing else fits as well. */
    static final double ONE_PLACE = 17;
    /** Below this weight, two addresses do not stay in one place, whatever joins them. */
    static final double WEAKEST_PAIR = 10;

    private static final double MISSING_BUILDING = -2;
    private static final double MISSING_POSTCODE = -0.5;
    private static final double OTHER_POSTCODE = -10;
    private static final double GENERAL_POSTCODE = -2;
    private static final double DEPENDENT = 0.5;
    private static final int SHARED_PREFIX = 3;
    private static final String WHOLE_CITY = "00";

    /** Countries where people write the postcode of the city or of a neighbour; elsewhere another one is another place. */
    private static final Set<String> COARSE_POSTCODES = Set.of("cn", "vn", "in", "pk", "ir", "ua", "ru");

    private final AddressVocabulary vocabulary;
    private final AddressWordMatch words;

    AddressComparison(AddressVocabulary vocabulary, AddressCompanions companions) {
        this.vocabulary = vocabulary;
        words = new AddressWordMatch(vocabulary, companions);
    }

    /** Weight to call two addresses one place, or {@link AddressWordMatch#CONFLICT}. */
    double bits(AddressProfile a, AddressProfile b) {
        return bits(a, b, 1);
    }

    /** Whether two addresses of one group may stay together: both may have a typing error. */
    boolean mayStay(AddressProfile a, AddressProfile b) {
        return bits(a, b, 2) >= WEAKEST_PAIR;
    }

    private double bits(AddressProfile a, AddressProfile b, int edits) {
        AddressParts one = a.parts();
        AddressParts other = b.parts();
        if (excludes(one, other)) {
            return AddressWordMatch.CONFLICT;
        }
        boolean numberless = one.number().isEmpty() || one.number().equals("c/o");
        boolean corroborated = edits > 1 || agree(one.unit(), other.unit()) || agree(one.postcode(), other.postcode());
        double named = words.bits(a.words(), b.words(), edits, numberless, corroborated);
        if (named == AddressWordMatch.CONFLICT) {
            return named;
        }
        return named + numberBits(one, other) + postcodeBits(one, other);
    }

    /** Whether numbers, units or postcodes contradict each other. A unit that only one has is another place. */
    static boolean excludes(AddressParts one, AddressParts other) {
        boolean unitless = one.unit().isEmpty();
        return !one.number().equals(other.number())
                || !one.unit().equals(other.unit())
                || (unitless && !one.floor().equals(other.floor()))
                || differ(one.floor(), other.floor())
                || differ(one.entrance(), other.entrance())
                || differ(one.building(), other.building())
                || !one.country().equals(other.country())
                || (hasFinePostcodes(one) && differ(one.postcode(), other.postcode()));
    }

    static boolean hasFinePostcodes(AddressParts address) {
        return !COARSE_POSTCODES.contains(address.country());
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static boolean agree(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private double numberBits(AddressParts one, AddressParts other) {
        double building =
                one.building().equals(other.building()) ? vocabulary.fieldBits('b', one.building()) : MISSING_BUILDING;
        double floor =
                one.floor().equals(other.floor()) && one.unit().isEmpty() ? vocabulary.fieldBits('f', one.floor()) : 0;
        return vocabulary.fieldBits('n', one.number()) + vocabulary.fieldBits('u', one.unit()) + building + floor;
    }

    /** A postcode depends on the place names beside it, so it counts half. */
    private double postcodeBits(AddressParts one, AddressParts other) {
        if (one.postcode().equals(other.postcode())) {
            return DEPENDENT * vocabulary.fieldBits('z', one.postcode());
        }
        if (!differ(one.postcode(), other.postcode())) {
            return MISSING_POSTCODE;
        }
        boolean general =
                one.postcode().endsWith(WHOLE_CITY) || other.postcode().endsWith(WHOLE_CITY);
        return general && one.postcode().regionMatches(0, other.postcode(), 0, SHARED_PREFIX)
                ? GENERAL_POSTCODE
                : OTHER_POSTCODE;
    }
}
