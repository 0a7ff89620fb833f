package io.ringwork.cypher;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes or relationships, handed out in slices to several threads. Nothing is copied but the references of one slice, and
 * the properties of an entity are made by the thread that writes it.
 */
final class EntitySource {

    private static final int SLICE = 10_000;

    private final Deque<Section> left = new ArrayDeque<>();

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

    /** A slice that belongs to one thread. */
    interface Slice {

        /** Writes the next entity; false when there is none, and nothing was written. */
        boolean writeNext(EntityWriter writer);
    }

    private interface Section {

        /** The next slice, or null when there is none. */
        @Nullable
        Slice next();
    }

    /** Adds one entity for each place, of those that have one. */
    EntitySource with(int places, Entity entity) {
        left.add(new Places(places, entity));
        return this;
    }

    /** Adds one entity for each row; rows are counted from 0 in the order of the collection. */
    <T> EntitySource with(Collection<T> rows, RowEntity<T> entity) {
        left.add(new Rows<>(rows.iterator(), entity));
        return this;
    }

    /** The next slice, or null when all were handed out. */
    synchronized @Nullable Slice next() {
        while (!left.isEmpty()) {
            Slice slice = left.getFirst().next();
            if (slice != null) {
                return slice;
            }
            left.removeFirst();
        }
        return null;
    }

    private static final class Places implements Section {

        private final int places;
        private final Entity entity;
        private int handedOut;

        Places(int places, Entity entity) {
            this.places = places;
            this.entity = entity;
        }

        @Override
        public @Nullable Slice next() {
            if (handedOut == places) {
                return null;
            }
            int start = handedOut;
            int end = Math.min(places, start + SLICE);
            handedOut = end;
            return new Slice() {
                private int place = start;

                @Override
                public boolean writeNext(EntityWriter writer) {
                    while (place < end) {
                        if (entity.write(place++, writer)) {
                            return true;
                        }
                    }
                    return false;
                }
            };
        }
    }

    private static final class Rows<T> implements Section {

        private final Iterator<T> rows;
        private final RowEntity<T> entity;
        private int handedOut;

        Rows(Iterator<T> rows, RowEntity<T> entity) {
            this.rows = rows;
            this.entity = entity;
        }

        @Override
        public @Nullable Slice next() {
            List<T> slice = new ArrayList<>(SLICE);
            while (rows.hasNext() && slice.size() < SLICE) {
                slice.add(rows.next());
            }
            if (slice.isEmpty()) {
                return null;
            }
            int start = handedOut;
            handedOut += slice.size();
            return new Slice() {
                private int written;

                @Override
                public boolean writeNext(EntityWriter writer) {
                    if (written == slice.size()) {
                        return false;
                    }
                    entity.write(start + written, slice.get(written), writer);
                    written++;
                    return true;
                }
            };
        }
    }
}
