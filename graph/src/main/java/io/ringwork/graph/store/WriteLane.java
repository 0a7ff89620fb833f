package io.ringwork.graph.store;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Which batches may be written at the same time. What names a row (the id of a vendor, listing or report, the key of the
 * identifier that a use is of) is in one lane for ever; batches of one lane are written one after the other, and batches of
 * different lanes touch no value of each other, so that their order changes nothing.
 */
public final class WriteLane {

    /** Number of lanes: enough to keep a store busy that has a few cores. */
    public static final int COUNT = 4;

    private WriteLane() {}

    /**
     * The lane of a name. O(length) time.
     *
     * @return 0 to {@link #COUNT} - 1
     */
    public static int of(String name) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % COUNT);
    }
}
