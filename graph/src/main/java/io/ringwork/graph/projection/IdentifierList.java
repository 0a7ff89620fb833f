package io.ringwork.graph.projection;

import io.ringwork.graph.column.ColumnFile;
import io.ringwork.graph.column.ColumnWriter;
import io.ringwork.graph.column.TextColumns;
import io.ringwork.graph.column.UnfitFileException;
import io.ringwork.graph.engine.IdMap;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Identifiers by number, made when they are asked for: two bytes each beside their keys. */
public final class IdentifierList extends AbstractList<Identifier> implements RandomAccess {

    private static final List<IdentifierKind> KINDS = List.of(IdentifierKind.values());
    private static final List<IdentifierQuality> QUALITIES = List.of(IdentifierQuality.values());

    private final IdMap keys;
    private final byte[] kinds;
    private final byte[] qualities;

    /**
     * @param kinds by number the place of the kind among all kinds; not copied
     * @param qualities by number the place of the quality among all qualities; not copied
     */
    IdentifierList(IdMap keys, byte[] kinds, byte[] qualities) {
        this.keys = keys;
        this.kinds = kinds;
        this.qualities = qualities;
    }

    /** Some identifiers, in the order of their keys. */
    static IdentifierList of(List<Identifier> identifiers) {
        byte[] kinds = new byte[identifiers.size()];
        byte[] qualities = new byte[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) KINDS.indexOf(identifiers.get(i).kind());
            qualities[i] = (byte) QUALITIES.indexOf(identifiers.get(i).quality());
        }
        return new IdentifierList(
                IdMap.of(identifiers.stream().map(Identifier::key).toList()), kinds, qualities);
    }

    /** Writes the identifiers. */
    void put(ColumnWriter out) throws IOException {
        TextColumns.put(out, "identifiers.keys", keys.keys());
        out.put("identifiers.kinds", kinds);
        out.put("identifiers.qualities", qualities);
    }

    /** The identifiers that were written. */
    static IdentifierList get(ColumnFile in) throws UnfitFileException {
        return new IdentifierList(
                IdMap.ofSorted(TextColumns.get(in, "identifiers.keys")),
                in.bytes("identifiers.kinds"),
                in.bytes("identifiers.qualities"));
    }

    /** Numbers of the keys. */
    IdMap keys() {
        return keys;
    }

    /** What the identifier of a number is, without making it. */
    public IdentifierKind kind(int number) {
        return KINDS.get(kinds[number]);
    }

    /** Whether the identifier of a number may be evidence, without making it. */
    public IdentifierQuality quality(int number) {
        return QUALITIES.get(qualities[number]);
    }

    @Override
    public Identifier get(int number) {
        IdentifierKind kind = kind(number);
        return new Identifier(kind, keys.key(number).substring(kind.word().length() + 1), quality(number));
    }

    @Override
    public int size() {
        return kinds.length;
    }
}
