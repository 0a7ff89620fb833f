package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Ring;
import java.util.List;
import java.util.Locale;

/**
 * What events did to a ring.
 *
 * @param kind what happened
 * @param ring as it is now; of a dissolved one as it was
 * @param added members that it did not have, in order
 * @param removed members that it no longer has, in order
 * @param returned members that were new to it and came back after a member was removed, in order
 */
public record RingChange(Kind kind, Ring ring, List<String> added, List<String> removed, List<String> returned) {

    /** What happens to rings. */
    public enum Kind {
        /** No ring of before is this one. */
        NEW,
        /** It has more members. */
        GROWN,
        /** It has fewer members. */
        SHRUNK,
        /** Rings became one. */
        MERGED,
        /** It is a part of what was one ring. */
        SPLIT,
        /** It has as many members as before; some of them, its evidence, its score or its standing are others. */
        CHANGED,
        /** It is no more. */
        DISSOLVED;

        /** The word used in files and answers: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the lists. */
    public RingChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        returned = List.copyOf(returned);
    }
}
