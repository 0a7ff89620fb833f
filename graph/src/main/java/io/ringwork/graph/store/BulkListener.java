package io.ringwork.graph.store;

import java.util.Locale;

/** Hears how far the making of a store is. Methods are called from one thread at a time, not always the same. */
public interface BulkListener {

    /** Nobody listens. */
    BulkListener NONE = new BulkListener() {};

    /** A stage began. */
    default void stageStarted(Stage stage) {}

    /**
     * How much of {@link Stage#IMPORTING} is done.
     *
     * @param percent 1 to 100, growing
     */
    default void imported(int percent) {}

    /** The stages, in their order. */
    enum Stage {
        /** Nodes get their numbers. */
        NUMBERING,
        /** Nodes and relationships are written beside the place of the store. */
        IMPORTING,
        /** What was written takes the place of the store. */
        MOVING;

        /** The word for people, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
