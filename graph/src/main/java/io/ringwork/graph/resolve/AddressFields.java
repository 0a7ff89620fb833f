package io.ringwork.graph.resolve;

/**
 * What must not contradict in two addresses of one country, as numbers of an {@link AddressVocabulary}; 0 for what is
 * missing.
 *
 * @param number of the house
 * @param finePostcodes whether another postcode is another place in this country
 */
record AddressFields(int number, int building, int entrance, int floor, int unit, int postcode, boolean finePostcodes) {

    /** Whether numbers, units or postcodes contradict each other. A unit that only one has is another place. */
    boolean excludes(AddressFields other) {
        return number != other.number
                || unit != other.unit
                || (unit == 0 && floor != other.floor)
                || differ(floor, other.floor)
                || differ(entrance, other.entrance)
                || differ(building, other.building)
                || (finePostcodes && differ(postcode, other.postcode));
    }

    private static boolean differ(int one, int other) {
        return one != 0 && other != 0 && one != other;
    }

    /** What the two say together of building, entrance, floor and postcode when they do not exclude each other. */
    AddressFields with(AddressFields other) {
        return new AddressFields(
                number,
                either(building, other.building),
                either(entrance, other.entrance),
                either(floor, other.floor),
                unit,
                either(postcode, other.postcode),
                finePostcodes);
    }

    private static int either(int one, int other) {
        return one == 0 ? other : one;
    }
}
