package io.ringwork.graph.normalize;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the words of canonical addresses say, from {@code address-kinds.txt}. Immutable and thread-safe. */
public final class AddressTerms {

    /** What a word says. */
    public enum Kind {
        /** Kind of a street: two addresses with different ones lie in different streets. */
        STREET,
        /** Part of a street: north and south are different streets, and so is the one without. */
        DIRECTION,
        /** Says little and is often left out. */
        GENERIC,
        /** Name of a street, house, district, city or region. */
        NAME
    }

    private final Map<String, Kind> kinds = new HashMap<>();

    /** Reads the table. */
    public AddressTerms() {
        for (List<String> row : RuleTable.read("address-kinds.txt", 2).rows()) {
            Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            RuleTable.words(row.get(1)).forEach(word -> kinds.put(word, kind));
        }
    }

    /** The kind of a word of a canonical address. */
    public Kind kind(String word) {
        return kinds.getOrDefault(word, Kind.NAME);
    }
}
