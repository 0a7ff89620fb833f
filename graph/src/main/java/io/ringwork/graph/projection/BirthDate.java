package io.ringwork.graph.projection;

/**
 * One reading of a date of birth.
 *
 * @param year of the century, 0 to 99, because many write two digits only
 * @param month 1 to 12
 * @param day 1 to 31
 */
public record BirthDate(int year, int month, int day) {

    /** How many of the three parts differ. */
    int differences(BirthDate other) {
        return (year == other.year ? 0 : 1) + (month == other.month ? 0 : 1) + (day == other.day ? 0 : 1);
    }
}
