package io.ringwork.graph.projection;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.ResolvedValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What comparison found, by the values that it compared; later ones are compared when they are met. */
final class Resolution {

    private final Predicate<String> known;
    private final LaterResolver later;
    private final List<ResolvedValue> laterFound = new ArrayList<>();
    private final Set<String> laterMet = new HashSet<>();

    private final Map<String, Identifier> standIns = new HashMap<>();
    private final Map<String, Identifier> buildings = new HashMap<>();
    private final Map<String, Identifier> wordings = new HashMap<>();
    private final Map<String, Double> certainty = new TreeMap<>();

    /**
     * Begins with what was found in a whole store.
     *
     * @param known whether the store had a value of a key, when it stands for itself
     */
    Resolution(List<ResolvedValue> resolved, Predicate<String> known, LaterResolver later) {
        this.known = known;
        this.later = later;
        for (ResolvedValue value : resolved) {
            Identifier identifier = new Identifier(value.kind(), value.value(), IdentifierQuality.USABLE);
            certainty.merge(identifier.key(), value.matchBits(), Math::min);
            Map<String, Identifier> target = value.kind() == IdentifierKind.BUILDING
                    ? buildings
                    : value.kind() == IdentifierKind.TITLE ? wordings : standIns;
            value.members().forEach(member -> target.put(member, identifier));
        }
    }

    /**
     * Compares a value, when it is met for the first time and the store did not have it.
     *
     * @return the value that it turned out to be and that became less certain by it, if any did
     */
    Optional<Identifier> meet(Identifier identifier) {
        String key = identifier.key();
        if (!isCompared(identifier)
                || identifier.quality() != IdentifierQuality.USABLE
                || standIns.containsKey(key)
                || known.test(key)
                || !laterMet.add(key)) {
            return Optional.empty();
        }
        return later.resolve(identifier).flatMap(found -> {
            Identifier value = new Identifier(found.kind(), found.value(), IdentifierQuality.USABLE);
            laterFound.add(found);
            standIns.put(key, value);
            double before = certainty(value.key());
            certainty.merge(value.key(), found.matchBits(), Math::min);
            return certainty(value.key()) < before ? Optional.of(value) : Optional.empty();
        });
    }

    /** What was found of values that were met later. */
    List<ResolvedValue> laterFound() {
        return List.copyOf(laterFound);
    }

    /** The place or the picture that an identifier stands for, or itself. */
    Identifier standIn(Identifier identifier) {
        return isCompared(identifier) ? standIns.getOrDefault(identifier.key(), identifier) : identifier;
    }

    /** The building of an address, if it is one of several units. */
    @Nullable
    Identifier building(Identifier identifier) {
        return isCompared(identifier) ? buildings.get(identifier.key()) : null;
    }

    /** What the title of a listing says, if others say the same. */
    @Nullable
    Identifier wording(String listingId) {
        return wordings.get(listingId);
    }

    /** Whether any listings are worded alike. */
    boolean hasWordings() {
        return !wordings.isEmpty();
    }

    /** The bits that the comparison behind a value carries at most; infinite where spellings are equal. */
    double certainty(String key) {
        return certainty.getOrDefault(key, Double.POSITIVE_INFINITY);
    }

    private static boolean isCompared(Identifier identifier) {
        return identifier.kind() == IdentifierKind.ADDRESS || identifier.kind() == IdentifierKind.IMAGE;
    }
}
