package io.ringwork.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the number at the end of a line. The weights of a graph repeat, so what was read before is looked up by its bytes. */
final class LineNumbers {

    private static final int BITS = 16;

    private final byte[] bytes;
    private final int[] starts = new int[1 << BITS];
    private final int[] ends = new int[1 << BITS];
    private final double[] numbers = new double[1 << BITS];
    private int end;

    /**
     * @param bytes lines, each with a line feed at its end
     */
    LineNumbers(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The number from a position to the end of the line. */
    double read(int start) {
        int hash = 0;
        int stop = start;
        while (bytes[stop] != '\n') {
            hash = 31 * hash + bytes[stop++];
        }
        end = stop + 1;
        int cell = (hash * 0x9E37_79B9) >>> (Integer.SIZE - BITS);
        if (!Arrays.equals(bytes, starts[cell], ends[cell], bytes, start, stop)) {
            starts[cell] = start;
            ends[cell] = stop;
            numbers[cell] = Double.parseDouble(new String(bytes, start, stop - start, StandardCharsets.US_ASCII));
        }
        return numbers[cell];
    }

    /** Where the line after the one that was read last begins. */
    int end() {
        return end;
    }
}
