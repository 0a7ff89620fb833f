package io.ringwork.graph.source;

import java.nio.charset.StandardCharsets;

/** One line of a source of events, as it came. Immutable. */
public final class EventLine {

    private final String source;
    private final long number;
    private final byte[] bytes;

    EventLine(String source, long number, byte[] bytes) {
        this.source = source;
        this.number = number;
        this.bytes = bytes;
    }

    /**
     * A line of text.
     *
     * @param source where it comes from: the name of a file, or of what stands in for one
     * @param number its line there, 1-based
     */
    public static EventLine of(String source, long number, String text) {
        return new EventLine(source, number, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where it comes from. */
    public String source() {
        return source;
    }

    /** Its line there, 1-based. */
    public long number() {
        return number;
    }

    /** Length in bytes. */
    public int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }
}
