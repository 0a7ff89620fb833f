package io.ringwork.graph.projection;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers identifiers in the order in which they are met. Where two of one key differ in quality, the worse stands. */
final class ValueNumbers {

    private final Map<IdentifierKind, Map<String, Integer>> numbers = new EnumMap<>(IdentifierKind.class);
    private final List<Identifier> records = new ArrayList<>();

    /** The number of an identifier, a new one when it was not met before. */
    int number(Identifier identifier) {
        Map<String, Integer> ofKind = numbers.computeIfAbsent(identifier.kind(), kind -> new HashMap<>());
        Integer known = ofKind.putIfAbsent(identifier.canonical(), records.size());
        if (known == null) {
            records.add(identifier);
            return records.size() - 1;
        }
        if (identifier.quality().compareTo(records.get(known).quality()) > 0) {
            records.set(known, identifier);
        }
        return known;
    }

    /** Number of different identifiers. */
    int count() {
        return records.size();
    }

    /** The identifier of a number. */
    Identifier record(int number) {
        return records.get(number);
    }
}
