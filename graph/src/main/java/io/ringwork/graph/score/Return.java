package io.ringwork.graph.score;

import io.ringwork.graph.detect.RingCandidate;
import io.ringwork.graph.model.Link;
import io.ringwork.graph.model.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A vendor that appeared within {@value #MAX_DAYS} days after a vendor that it shares evidence with was removed.
 *
 * @param vendorId who appeared
 * @param removedId who was removed
 * @param days whole days between the two, 0 to {@value #MAX_DAYS}
 */
record Return(String vendorId, String removedId, long days) {

    /** The longest time between a removal and a return. */
    static final int MAX_DAYS = 30;

    /**
     * For every vendor that came back the return with the fewest days, by the vendor's id.
     *
     * @param vendorOf the vendor of an id
     * @param firstSeen when a vendor's identifiers were first seen, for vendors without a date of registration
     */
    static List<Return> find(
            RingCandidate candidate, Function<String, Vendor> vendorOf, Map<String, Instant> firstSeen) {
        Map<String, Return> byVendor = new TreeMap<>();
        for (Link link : candidate.links()) {
            for (Return found : List.of(
                            find(vendorOf.apply(link.vendorA()), vendorOf.apply(link.vendorB()), firstSeen),
                            find(vendorOf.apply(link.vendorB()), vendorOf.apply(link.vendorA()), firstSeen))
                    .stream()
                    .flatMap(Collection::stream)
                    .toList()) {
                byVendor.merge(found.vendorId(), found, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
            }
        }
        return List.copyOf(byVendor.values());
    }

    private static final Comparator<Return> ORDER =
            Comparator.comparingLong(Return::days).thenComparing(Return::removedId);

    private static List<Return> find(Vendor removed, Vendor other, Map<String, Instant> firstSeen) {
        Instant gone = removed.removedAt();
        Instant came = appeared(other, firstSeen);
        if (gone == null || came == null || came.isBefore(gone)) {
            return List.of();
        }
        long days = Duration.between(gone, came).toDays();
        return days > MAX_DAYS ? List.of() : List.of(new Return(other.id(), removed.id(), days));
    }

    private static @Nullable Instant appeared(Vendor vendor, Map<String, Instant> firstSeen) {
        Instant registered = vendor.registeredAt();
        return registered == null ? firstSeen.get(vendor.id()) : registered;
    }

    /** The return as a sentence. */
    String sentence() {
        String when = days == 0 ? "within a day" : days == 1 ? "1 day" : days + " days";
        return vendorId + " appeared " + when + " after " + removedId + " was removed, and shares evidence with it";
    }
}
