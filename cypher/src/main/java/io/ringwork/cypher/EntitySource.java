package io.ringwork.cypher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes or relationships, handed out in slices to several threads. Nothing is copied: the thread that writes a slice asks
 * for its rows and makes their properties.
 */
final class EntitySource {

    private static final int SLICE = 10_000;

    private final Deque<Section> left = new ArrayDeque<>();
    private int handedOut;

    /** What is written for one place of a section. */
    interface Entity {

        /**
         * Writes it.
         *
         * @return false when the place has none, and nothing was written
         */
        boolean write(int place, EntityWriter writer);
    }

    /** What is written for one row of a section. */
    interface RowEntity<T> {

        /** Writes it. */
        void write(int place, T row, EntityWriter writer);
    }

    private record Section(int places, Entity entity) {}

    /** Adds one entity for each place from 0, of those that have one. */
    EntitySource with(int places, Entity entity) {
        left.add(new Section(places, entity));
        return this;
    }

    /** Adds one entity for each row. */
    <T> EntitySource with(List<T> rows, RowEntity<T> entity) {
        return with(rows.size(), (place, writer) -> {
            entity.write(place, rows.get(place), writer);
            return true;
        });
    }

    /** The next slice, or null when all were handed out. */
    synchronized @Nullable Slice next() {
        while (!left.isEmpty()) {
            Section section = left.getFirst();
            if (handedOut < section.places()) {
                int start = handedOut;
                handedOut = Math.min(section.places(), start + SLICE);
                return new Slice(section.entity(), start, handedOut);
            }
            left.removeFirst();
            handedOut = 0;
        }
        return null;
    }

    /** A slice that belongs to one thread. */
    static final class Slice {

        private final Entity entity;
        private final int end;
        private int place;

        private Slice(Entity entity, int start, int end) {
            this.entity = entity;
            this.place = start;
            this.end = end;
        }

        /** Writes the next entity; false when there is none, and nothing was written. */
        boolean writeNext(EntityWriter writer) {
            while (place < end) {
                if (entity.write(place++, writer)) {
                    return true;
                }
            }
            return false;
        }
    }
}
