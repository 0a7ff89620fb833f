package io.ringwork.graph.projection;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.ResolvedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What comparison found, by the values that it compared. */
final class Resolution {

    private final Map<String, Identifier> standIns = new HashMap<>();
    private final Map<String, Identifier> buildings = new HashMap<>();
    private final Map<String, Identifier> wordings = new HashMap<>();
    private final Map<String, Double> certainty = new TreeMap<>();

    Resolution(List<ResolvedValue> resolved) {
        for (ResolvedValue value : resolved) {
            Identifier identifier = new Identifier(value.kind(), value.value(), IdentifierQuality.USABLE);
            certainty.merge(identifier.key(), value.matchBits(), Math::min);
            Map<String, Identifier> target = value.kind() == IdentifierKind.BUILDING
                    ? buildings
                    : value.kind() == IdentifierKind.TITLE ? wordings : standIns;
            value.members().forEach(member -> target.put(member, identifier));
        }
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
