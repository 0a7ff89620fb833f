package io.ringwork.graph.pipeline;

import io.ringwork.graph.projection.VendorRows;
import java.util.List;
import java.util.Locale;

/** A town of people, two records each that share an account: from them a run learns what a name is worth. */
final class PersonTown {

    private static final List<String> NAMES = List.of(
            "Ada Lovelace",
            "Blaise Pascal",
            "Carl Gauss",
            "Daniel Bernoulli",
            "Emmy Noether",
            "Felix Hausdorff",
            "Georg Cantor",
            "Henri Poincare",
            "Isaac Newton",
            "Joseph Fourier",
            "Kurt Goedel",
            "Leonhard Euler",
            "Maryam Mirzakhani",
            "Niels Abel");

    private PersonTown() {}

    /** A town in which the two records of a person bear one name. */
    static VendorRows ofPeople() {
        return town(0);
    }

    /** A town in which those who share an account trade under unlike names. */
    static VendorRows ofTraders() {
        return town(5);
    }

    private static VendorRows town(int shift) {
        VendorRows rows = VendorRows.of("");
        for (int i = 0; i < NAMES.size(); i++) {
            String id = String.format(Locale.ROOT, "p%02d", i);
            String birth = String.format(Locale.ROOT, "19%02d-%02d-%02d", 40 + 3 * i, 1 + i % 12, 1 + 2 * i);
            rows.person(id + "a", NAMES.get(i), birth);
            rows.person(id + "b", NAMES.get((i + shift) % NAMES.size()), birth);
            rows.use(id + "a", "iban:" + i).use(id + "b", "iban:" + i);
        }
        return rows;
    }

    /** Adds people of one house, each as an id, a name and a date of birth that may be empty. */
    static VendorRows house(VendorRows rows, String... people) {
        for (int i = 0; i < people.length; i += 3) {
            rows.person(people[i], people[i + 1], people[i + 2]);
            rows.use(people[i], "phone:+4930123").use(people[i], "address:house");
        }
        return rows;
    }
}
