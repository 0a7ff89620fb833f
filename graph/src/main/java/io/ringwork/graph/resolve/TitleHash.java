package io.ringwork.graph.resolve;

/**
 * Numbers that stand for texts: the same in every run, and for different texts the same once in 2^64 times. A million
 * different words meet with probability 3e-8, ten million wordings with probability 3e-6; then they count as one.
 */
final class TitleHash {

    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private TitleHash() {}

    /** Of the characters from {@code from} to {@code to}, the latter left out. */
    static long of(char[] text, int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = next(hash, text[i]);
        }
        return mix(hash);
    }

    /** Of a whole text; the same as of its characters. */
    static long of(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = next(hash, text.charAt(i));
        }
        return mix(hash);
    }

    private static long next(long hash, char c) {
        long product = (hash ^ c) * GOLDEN;
        return product ^ (product >>> 32);
    }

    /** Spreads every bit over all bits; the finalizer of SplitMix (Steele, Lea and Flood 2014). */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
