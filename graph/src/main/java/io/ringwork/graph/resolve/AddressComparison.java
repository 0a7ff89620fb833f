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

    private final AddressWordMatch words;

    AddressComparison(AddressVocabulary vocabulary, AddressCompanions companions) {
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
        AddressFields one = a.fields();
        AddressFields other = b.fields();
        if (one.excludes(other)) {
            return AddressWordMatch.CONFLICT;
        }
        boolean numberless = one.number() == 0 || a.parts().number().equals("c/o");
        boolean corroborated = edits > 1
                || (one.unit() != 0 && one.unit() == other.unit())
                || (one.postcode() != 0 && one.postcode() == other.postcode());
        double named = words.bits(a.words(), b.words(), edits, numberless, corroborated);
        if (named == AddressWordMatch.CONFLICT) {
            return named;
        }
        return named + numberBits(a, b) + postcodeBits(a, b);
    }

    static boolean hasFinePostcodes(AddressParts address) {
        return !COARSE_POSTCODES.contains(address.country());
    }

    private static double numberBits(AddressProfile a, AddressProfile b) {
        double building =
                a.fields().building() == b.fields().building() ? a.bits().building() : MISSING_BUILDING;
        double floor = a.fields().floor() == b.fields().floor() && a.fields().unit() == 0
                ? a.bits().floor()
                : 0;
        return a.bits().number() + a.bits().unit() + building + floor;
    }

    /** A postcode depends on the place names beside it, so it counts half. */
    private static double postcodeBits(AddressProfile a, AddressProfile b) {
        if (a.fields().postcode() == b.fields().postcode()) {
            return DEPENDENT * a.bits().postcode();
        }
        if (a.fields().postcode() == 0 || b.fields().postcode() == 0) {
            return MISSING_POSTCODE;
        }
        String one = a.parts().postcode();
        String other = b.parts().postcode();
        boolean general = one.endsWith(WHOLE_CITY) || other.endsWith(WHOLE_CITY);
        return general && one.regionMatches(0, other, 0, SHARED_PREFIX) ? GENERAL_POSTCODE : OTHER_POSTCODE;
    }
}
