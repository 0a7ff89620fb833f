package io.ringwork.graph.score;

/**
 * How a vendor prices what it offers under a brand's name.
 *
 * @param vendorId which vendor
 * @param branded number of its listings that name a brand and a price that can be compared
 * @param relative median over these of the price divided by the market's median price of branded offers in the same
 *     category and currency; above 0
 */
public record PriceHabit(String vendorId, int branded, double relative) {}
