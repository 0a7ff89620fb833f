package io.ringwork.graph.resolve;

/** What several threads found, put one after another. */
final class LongParts {

    private LongParts() {}

    static long[] joined(long[][] parts) {
        int size = 0;
        for (long[] part : parts) {
            size = Math.addExact(size, part.length);
        }
        long[] joined = new long[size];
        int next = 0;
        for (long[] part : parts) {
            System.arraycopy(part, 0, joined, next, part.length);
            next += part.length;
        }
        return joined;
    }
}
