package io.ringwork.graph.projection;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import io.ringwork.graph.store.GraphReader;
import io.ringwork.graph.store.StoredUse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A small store as text, one vendor a line with what it uses: {@code "a iban:DE1 phone:+44!placeholder"}. A word behind an
 * exclamation mark is the value's quality.
 */
public final class VendorRows implements GraphReader {

    private final Map<String, Vendor> vendors = new TreeMap<>();
    private List<Vendor> vendorOrder = List.of();
    private final List<StoredUse> uses = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Listing> listings = new ArrayList<>();

    private VendorRows() {}

    /** Reads the lines. */
    public static VendorRows of(String lines) {
        VendorRows rows = new VendorRows();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] words = line.split("\\s+", -1);
            rows.vendor(words[0], null, null);
            for (int i = 1; i < words.length; i++) {
                rows.use(words[0], words[i]);
            }
        });
        return rows;
    }

    /** Adds a use, such as {@code iban:DE1}; the vendor need not be there. */
    public VendorRows use(String vendor, String fact) {
        String[] valueAndQuality = fact.split("!", 2);
        String[] kindAndValue = valueAndQuality[0].split(":", 2);
        IdentifierKind kind = IdentifierKind.find(kindAndValue[0]).orElseThrow();
        IdentifierQuality quality = valueAndQuality.length == 1
                ? IdentifierQuality.USABLE
                : IdentifierQuality.valueOf(valueAndQuality[1].toUpperCase(Locale.ROOT));
        UseRole role = switch (kind.family()) {
            case PAYMENT_ACCOUNT -> UseRole.PAID_INTO;
            case ADDRESS -> UseRole.SHIPS_FROM;
            case IMAGE -> UseRole.SHOWS;
            default -> UseRole.USES;
        };
        uses.add(new StoredUse(
                vendor,
                role,
                new Identifier(kind, kindAndValue[1], quality),
                List.of(kindAndValue[1]),
                null,
                null,
                List.of(source(vendor + fact))));
        return this;
    }

    /** Gives every use so far the times at which it was seen. */
    public VendorRows seen(String first, String last) {
        uses.replaceAll(use -> new StoredUse(
                use.vendorId(),
                use.role(),
                use.identifier(),
                use.raws(),
                Instant.parse(first),
                Instant.parse(last),
                use.sources()));
        return this;
    }

    /** Adds a vendor or replaces it. */
    public VendorRows vendor(String id, Instant registeredAt, Instant removedAt) {
        VendorStatus status = removedAt == null ? VendorStatus.ACTIVE : VendorStatus.REMOVED;
        vendors.put(
                id,
                new Vendor(id, null, null, null, null, registeredAt, status, removedAt, Map.of(), source("v" + id)));
        vendorOrder = List.copyOf(vendors.values());
        return this;
    }

    /** Gives a vendor a name and a date of birth; a date that is empty is none. */
    public VendorRows person(String id, String name, String birthDate) {
        Map<String, String> extra = birthDate.isEmpty() ? Map.of() : Map.of("birth_date", birthDate);
        vendors.put(
                id, new Vendor(id, name, null, null, null, null, VendorStatus.ACTIVE, null, extra, source("v" + id)));
        vendorOrder = List.copyOf(vendors.values());
        return this;
    }

    /** Adds a report; its id is its number. */
    public VendorRows report(String vendor, String reporter, ReportOutcome outcome, String filedAt) {
        String id = String.format(Locale.ROOT, "r%04d", reports.size());
        reports.add(new Report(
                id, vendor, null, reporter, null, null, null, Instant.parse(filedAt), outcome, Map.of(), source(id)));
        return this;
    }

    /** Adds a report filed on some day. */
    public VendorRows report(String vendor, String reporter, ReportOutcome outcome) {
        return report(vendor, reporter, outcome, "2025-03-01T00:00:00Z");
    }

    /** Adds a listing; its id is its number. */
    public VendorRows listing(String vendor, String title, String brand, String price) {
        String id = String.format(Locale.ROOT, "l%04d", listings.size());
        listings.add(new Listing(
                id,
                vendor,
                title,
                brand,
                "goods",
                new BigDecimal(price),
                "EUR",
                null,
                null,
                null,
                null,
                Map.of(),
                source(id)));
        return this;
    }

    /** The same rows in another order. */
    public VendorRows shuffled(long seed) {
        VendorRows copy = new VendorRows();
        copy.vendors.putAll(vendors);
        copy.uses.addAll(uses);
        copy.reports.addAll(reports);
        copy.listings.addAll(listings);
        Random random = new Random(seed);
        List<Vendor> order = new ArrayList<>(vendors.values());
        Collections.shuffle(order, random);
        copy.vendorOrder = order;
        Collections.shuffle(copy.uses, random);
        Collections.shuffle(copy.reports, random);
        Collections.shuffle(copy.listings, random);
        return copy;
    }

    private static SourceRef source(String text) {
        return new SourceRef("rows.txt", 1, String.format(Locale.ROOT, "%012x", (long) text.hashCode() & 0xffffffffL));
    }

    @Override
    public long countVendors() {
        return vendors.size();
    }

    @Override
    public Map<String, String> findVendorCountries(Collection<String> vendorIds) {
        throw new UnsupportedOperationException("detection does not ask");
    }

    @Override
    public Set<String> findListingIds(Collection<String> listingIds) {
        throw new UnsupportedOperationException("detection does not ask");
    }

    @Override
    public void forEachVendor(Consumer<Vendor> consumer) {
        vendorOrder.forEach(consumer);
    }

    @Override
    public void forEachUse(Consumer<StoredUse> consumer) {
        uses.forEach(consumer);
    }

    @Override
    public void forEachListing(Consumer<Listing> consumer) {
        listings.forEach(consumer);
    }

    @Override
    public void forEachReport(Consumer<Report> consumer) {
        reports.forEach(consumer);
    }
}
