package io.ringwork.graph.pipeline;

import io.ringwork.graph.detect.RingStructure;
import io.ringwork.graph.detect.Why;
import io.ringwork.graph.detect.WhyFinder;
import java.util.Optional;

/** The use case of proving why a vendor stands in its ring, and where the ring would break. */
public final class WhyVendor {

    private final WhyFinder finder;

    private WhyVendor(WhyFinder finder) {
        this.finder = finder;
    }

    /** Over a store that was read. */
    public static WhyVendor over(WhyData data) {
        return new WhyVendor(new WhyFinder(data.projection(), data.parameters(), data.decisions()));
    }

    /**
     * The minimal set of shared values that keeps a vendor in its ring; empty when it stands in none.
     *
     * @throws IllegalArgumentException for a vendor that the store does not know
     */
    public Optional<Why> why(String vendorId) {
        return finder.why(vendorId);
    }

    /**
     * What holds the ring of a vendor together; empty when it stands in none.
     *
     * @throws IllegalArgumentException for a vendor that the store does not know
     */
    public Optional<RingStructure> structure(String vendorId) {
        return finder.structure(vendorId);
    }
}
