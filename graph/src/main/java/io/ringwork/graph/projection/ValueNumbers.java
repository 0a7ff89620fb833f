package io.ringwork.graph.projection;

import io.ringwork.graph.engine.HashIndex;
import io.ringwork.graph.engine.TextColumn;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers identifiers in the order in which they are met, each with the worst quality that it was met with. Kept as columns:
 * 22 to 38 bytes an identifier and its text.
 *
 * <p>Filled by one thread; any number may ask afterwards.
 */
public final class ValueNumbers {

    private static final List<IdentifierKind> KINDS = List.of(IdentifierKind.values());
    private static final Map<IdentifierKind, Integer> PLACE_OF_KIND = new EnumMap<>(IdentifierKind.class);
    private static final List<IdentifierQuality> QUALITIES = List.of(IdentifierQuality.values());

    static {
        KINDS.forEach(kind -> PLACE_OF_KIND.put(kind, KINDS.indexOf(kind)));
    }

    private final HashIndex index = new HashIndex();
    private final TextColumn canonicals = new TextColumn();
    private byte[] kinds = new byte[64];
    private byte[] qualities = new byte[64];

    /** The number of an identifier, a new one when none of its kind and canonical value was met before. */
    public int number(Identifier identifier) {
        int kind = place(identifier.kind());
        byte quality = (byte) QUALITIES.indexOf(identifier.quality());
        int hash = hash(kind, identifier.canonical());
        int known = find(kind, hash, identifier.canonical());
        if (known >= 0) {
            qualities[known] = (byte) Math.max(qualities[known], quality);
            return known;
        }
        int number = canonicals.size();
        if (number == kinds.length) {
            kinds = Arrays.copyOf(kinds, number + number / 2);
            qualities = Arrays.copyOf(qualities, number + number / 2);
        }
        kinds[number] = (byte) kind;
        qualities[number] = quality;
        index.add(hash);
        canonicals.add(identifier.canonical());
        return number;
    }

    private static int place(IdentifierKind kind) {
        return PLACE_OF_KIND.getOrDefault(kind, -1);
    }

    private static int hash(int kind, String canonical) {
        return 31 * canonical.hashCode() + kind;
    }

    private int find(int kind, int hash, String canonical) {
        return index.find(hash, number -> kinds[number] == kind && canonicals.isEqual(number, canonical));
    }

    /** The number of the identifier with a key as {@link Identifier#key} makes it, or -1. */
    int findKey(String key) {
        int colon = key.indexOf(':');
        int kind = colon < 0
                ? -1
                : IdentifierKind.find(key.substring(0, colon))
                        .map(ValueNumbers::place)
                        .orElse(-1);
        String canonical = key.substring(colon + 1);
        return kind < 0 ? -1 : find(kind, hash(kind, canonical), canonical);
    }

    /** Number of different identifiers. */
    public int count() {
        return canonicals.size();
    }

    /** The identifier of a number, made when it is asked for. */
    public Identifier record(int number) {
        return new Identifier(kind(number), canonicals.get(number), quality(number));
    }

    /** What the identifier of a number is. */
    public IdentifierKind kind(int number) {
        return KINDS.get(kinds[number]);
    }

    IdentifierQuality quality(int number) {
        return QUALITIES.get(qualities[number]);
    }

    /** The canonical values by number. */
    TextColumn canonicals() {
        return canonicals;
    }

    /** Compares two identifiers by kind and then by canonical value. */
    public int compare(int one, int other) {
        return kinds[one] != kinds[other] ? Byte.compare(kinds[one], kinds[other]) : canonicals.compare(one, other);
    }
}
