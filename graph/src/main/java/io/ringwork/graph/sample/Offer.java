package io.ringwork.graph.sample;

import io.ringwork.graph.sample.Lexicon.Product;

/**
 * A thing on sale, before a seller words it.
 *
 * @param brand invented brand; empty for goods without one
 * @param model the maker's number; empty without a brand
 * @param picture perceptual hash of its picture, 16 hexadecimal digits
 * @param wording index of the stream that words its title: the same index gives the same title
 */
record Offer(Product product, String brand, String model, String picture, long wording) {

    /** A drawn thing of one product line. */
    static Offer of(Lexicon lexicon, String line, double brandShare, String picture, Dice dice) {
        Product product = dice.pick(lexicon.products(line));
        boolean branded = dice.in(brandShare);
        String brand = dice.pick(lexicon.brands(line));
        String model = "" + (char) ('A' + dice.between(0, 25)) + (char) ('A' + dice.between(0, 25)) + "-"
                + dice.between(100, 989);
        return new Offer(product, branded ? brand : "", branded ? model : "", picture, dice.bits());
    }

    /** The same thing with another picture and another wording. */
    Offer retold(String otherPicture, long otherWording) {
        return new Offer(product, brand, model, otherPicture, otherWording);
    }
}
