package io.ringwork.graph.pipeline;

import io.ringwork.graph.store.DetailedUse;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The uses of all tables in one list, merged when they are asked for. */
final class ReadUses extends AbstractList<DetailedUse> implements RandomAccess {

    private final List<MergedUses> tables;
    private final int size;

    ReadUses(List<MergedUses> tables) {
        this.tables = List.copyOf(tables);
        this.size = Math.toIntExact(tables.stream().mapToLong(MergedUses::size).sum());
    }

    @Override
    public DetailedUse get(int number) {
        int place = number;
        for (MergedUses table : tables) {
            if (place < table.size()) {
                return table.get(place);
            }
            place -= table.size();
        }
        throw new IndexOutOfBoundsException(number);
    }

    @Override
    public int size() {
        return size;
    }
}
