package io.ringwork.cypher;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.store.StoreContent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The nodes and relationships of a new store. */
final class BulkEntities implements EntityInput {

    private final StoreContent content;
    private final BulkNumbers numbers;

    BulkEntities(StoreContent content, BulkNumbers numbers) {
        this.content = content;
        this.numbers = numbers;
    }

    @Override
    public long nodeCount() {
        return numbers.nodes();
    }

    @Override
    public long relationshipCount() {
        return numbers.relationships();
    }

    /** In the order of their numbers. */
    @Override
    public EntitySource nodes() {
        EntitySource nodes = new EntitySource()
                .with(content.vendors(), (place, vendor, writer) -> {
                    writer.node(numbers.vendor(place), "Vendor");
                    Columns.write(vendor.row(), vendor.sources(), writer);
                })
                .with(content.listings(), (place, listing, writer) -> {
                    writer.node(numbers.listing(place), "Listing");
                    Columns.write(listing.row(), listing.sources(), writer);
                })
                .with(content.reports(), (place, report, writer) -> {
                    writer.node(numbers.report(place), "Report");
                    Columns.write(report.row(), report.sources(), writer);
                })
                .with(numbers.brands.size(), (place, writer) -> {
                    writer.node(numbers.brand(place), "Brand");
                    writer.property("name", numbers.brands.text(place));
                    return true;
                })
                .with(numbers.reporters.size(), (place, writer) -> {
                    writer.node(numbers.reporter(place), "Reporter");
                    writer.property("name", numbers.reporters.text(place));
                    return true;
                });
        for (IdentifierNumbers kind : numbers.identifiers()) {
            long first = numbers.firstOf(kind.kind());
            String family = kind.kind().family().label();
            nodes.with(kind.size(), (place, writer) -> {
                writer.node(first + place, "Identifier", family);
                kind.write(place, writer);
                return true;
            });
        }
        return nodes;
    }

    @Override
    public EntitySource relationships() {
        Map<IdentifierKind, Long> first = new EnumMap<>(IdentifierKind.class);
        numbers.identifiers().forEach(kind -> first.put(kind.kind(), numbers.firstOf(kind.kind())));
        long firstImage = first.getOrDefault(IdentifierKind.IMAGE, 0L);
        return new EntitySource()
                .with(content.uses(), (place, use, writer) -> {
                    long start = Objects.requireNonNull(
                            first.get(use.use().identifier().kind()));
                    writer.relationship(
                            numbers.vendor(numbers.useVendor[place]),
                            start + numbers.useIdentifier[place],
                            use.use().role().name());
                    Columns.write(use, writer);
                })
                .with(numbers.listings, (place, writer) -> {
                    writer.relationship(numbers.vendor(numbers.listingVendor[place]), numbers.listing(place), "OFFERS");
                    return true;
                })
                .with(
                        numbers.listings,
                        (place, writer) -> tie(
                                writer,
                                numbers.listing(place),
                                "OF_BRAND",
                                numbers.brand(0),
                                numbers.listingBrand[place]))
                .with(
                        numbers.listings,
                        (place, writer) ->
                                tie(writer, numbers.listing(place), "SHOWS", firstImage, numbers.listingImage[place]))
                .with(
                        numbers.reports,
                        (place, writer) -> tie(
                                writer, numbers.report(place), "ABOUT", numbers.vendor(0), numbers.reportVendor[place]))
                .with(
                        numbers.reports,
                        (place, writer) -> tie(
                                writer,
                                numbers.report(place),
                                "ABOUT",
                                numbers.listing(0),
                                numbers.reportListing[place]))
                .with(numbers.reports, (place, writer) -> {
                    int reporter = numbers.reportReporter[place];
                    if (reporter >= 0) {
                        writer.relationship(numbers.reporter(reporter), numbers.report(place), "FILED");
                    }
                    return reporter >= 0;
                });
    }

    private static boolean tie(EntityWriter writer, long start, String type, long firstEnd, int end) {
        if (end >= 0) {
            writer.relationship(start, firstEnd + end, type);
        }
        return end >= 0;
    }
}
