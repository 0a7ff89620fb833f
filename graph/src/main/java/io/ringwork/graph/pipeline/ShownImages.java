package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierQuality;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.store.StoredUse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the listings show: each vendor's use of a picture, all listings that show it merged. 4 bytes a listing. */
final class ShownImages {

    private final ListingRows listings;
    private final Map<String, List<SourceRef>> repeated;
    private final int[] order;

    /**
     * Orders the listings.
     *
     * @param rank by number of the vendor, its place in the order of ids
     * @param repeated all sources of the listings that several rows name, by the listing's id
     */
    ShownImages(ListingRows listings, int[] rank, Map<String, List<SourceRef>> repeated) {
        this.listings = listings;
        this.repeated = repeated;
        this.order = RowOrder.of(
                listings.vendors(),
                listings.size(),
                rank,
                (one, other) -> Long.compareUnsigned(listings.image(one), listings.image(other)));
    }

    /** Uses with the role {@link UseRole#SHOWS}, by vendor and picture. */
    void forEach(Consumer<StoredUse> consumer) {
        int[] shown = new int[16];
        int count = 0;
        for (int row : order) {
            if (!listings.hasImage(row)) {
                continue;
            }
            if (count > 0 && !isSame(shown[0], row)) {
                consumer.accept(use(shown, count));
                count = 0;
            }
            if (count == shown.length) {
                shown = Arrays.copyOf(shown, 2 * count);
            }
            shown[count++] = row;
        }
        if (count > 0) {
            consumer.accept(use(shown, count));
        }
    }

    private StoredUse use(int[] rows, int count) {
        if (count == 1 && repeated.isEmpty()) {
            return use(listings.shown(rows[0]), rows[0]);
        }
        TreeSet<Instant> times = new TreeSet<>();
        TreeMap<String, SourceRef> sources = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            ListingRows.Shown listing = listings.shown(rows[i]);
            if (listing.listedAt() != null) {
                times.add(listing.listedAt());
            }
            if (repeated.containsKey(listing.id())) {
                repeated.get(listing.id()).forEach(source -> sources.put(source.stableId(), source));
            } else {
                sources.put(listing.source().stableId(), listing.source());
            }
        }
        String hash = listings.imageHash(rows[0]);
        return new StoredUse(
                listings.vendorId(rows[0]),
                UseRole.SHOWS,
                image(hash),
                List.of(hash),
                times.isEmpty() ? null : times.first(),
                times.isEmpty() ? null : times.last(),
                sources.values().stream().sorted().toList());
    }

    private StoredUse use(ListingRows.Shown listing, int row) {
        String hash = listings.imageHash(row);
        return new StoredUse(
                listings.vendorId(row),
                UseRole.SHOWS,
                image(hash),
                List.of(hash),
                listing.listedAt(),
                listing.listedAt(),
                List.of(listing.source()));
    }

    /** One flat colour is a placeholder, as in a store. */
    private static Identifier image(String hash) {
        boolean flat = hash.equals(hash.substring(0, 1).repeat(hash.length()));
        return new Identifier(
                IdentifierKind.IMAGE, hash, flat ? IdentifierQuality.PLACEHOLDER : IdentifierQuality.USABLE);
    }

    private boolean isSame(int one, int other) {
        return listings.vendors()[one] == listings.vendors()[other] && listings.image(one) == listings.image(other);
    }
}
