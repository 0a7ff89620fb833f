package io.ringwork.graph.pipeline;

import io.ringwork.graph.engine.HashIndex;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Listings of known vendors as packed bytes: about 100 bytes each with a title of 45 letters, and
 * 36 to 52 bytes of columns and index.
 */
final class ListingRows implements IdRows<Listing> {

    private static final int LONG_BITS = 63;

    private final IdRows<Vendor> vendors;
    private final PackedRows rows = new PackedRows();
    private final HashIndex index = new HashIndex();
    private final BitSet hasImage = new BitSet();
    private int[] vendor = new int[64];
    private long[] image = new long[64];

    ListingRows(IdRows<Vendor> vendors) {
        this.vendors = vendors;
    }

    /** What the use of a picture needs of a listing. */
    record Shown(SourceRef source, @Nullable Instant listedAt, String id) {}

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int find(String id) {
        return index.find(id.hashCode(), row -> shown(row).id().equals(id));
    }

    @Override
    public void add(Listing row) {
        int number = rows.size();
        if (number == vendor.length) {
            vendor = Arrays.copyOf(vendor, number + number / 2);
            image = Arrays.copyOf(image, number + number / 2);
        }
        index.add(row.id().hashCode());
        write(number, row);
        rows.endRow();
    }

    @Override
    public void set(int number, Listing row) {
        write(number, row);
        rows.endRowInsteadOf(number);
    }

    private void write(int number, Listing row) {
        vendor[number] = vendors.find(row.vendorId());
        String hash = row.imageHash();
        hasImage.set(number, hash != null);
        image[number] = hash == null ? 0 : Long.parseUnsignedLong(hash, 16);
        rows.put(row.source());
        rows.put(row.listedAt());
        rows.put(row.id());
        rows.put(row.title());
        rows.putWord(row.brand());
        rows.putWord(row.category());
        putPrice(row.price());
        rows.putWord(row.currency());
        rows.putWord(row.status());
        putUrl(row.url());
        rows.put(row.extra());
    }

    /** Most addresses of pages differ behind their last slash only. */
    private void putUrl(@Nullable String url) {
        int end = url == null ? 0 : url.lastIndexOf('/') + 1;
        rows.putWord(url == null ? null : url.substring(0, end));
        if (url != null) {
            rows.put(url.substring(end));
        }
    }

    private static @Nullable String url(PackedRows.Cursor row) {
        String start = row.word();
        return start == null ? null : start + row.requiredText();
    }

    private void putPrice(@Nullable BigDecimal price) {
        if (price == null) {
            rows.put((String) null);
        } else if (price.unscaledValue().bitLength() <= LONG_BITS) {
            rows.put("");
            rows.put(price.scale());
            rows.put(price.unscaledValue().longValue());
        } else {
            rows.put(price.unscaledValue().toString());
            rows.put(price.scale());
        }
    }

    private static @Nullable BigDecimal price(PackedRows.Cursor row) {
        String digits = row.text();
        if (digits == null) {
            return null;
        }
        int scale = (int) row.number();
        return digits.isEmpty()
                ? BigDecimal.valueOf(row.number(), scale)
                : new BigDecimal(new BigInteger(digits), scale);
    }

    @Override
    public Listing get(int number) {
        PackedRows.Cursor row = rows.read(number);
        SourceRef source = row.source();
        Instant listedAt = row.time();
        String id = row.requiredText();
        String title = row.text();
        String brand = row.word();
        String category = row.word();
        BigDecimal price = price(row);
        String currency = row.word();
        String status = row.word();
        String url = url(row);
        return new Listing(
                id,
                vendorId(number),
                title,
                brand,
                category,
                price,
                currency,
                listedAt,
                status,
                hasImage(number) ? imageHash(number) : null,
                url,
                row.extra(),
                source);
    }

    Shown shown(int number) {
        PackedRows.Cursor row = rows.read(number);
        return new Shown(row.source(), row.time(), row.requiredText());
    }

    String vendorId(int number) {
        return vendors.get(vendor[number]).id();
    }

    /** The numbers of the vendors, by number of the listing. */
    int[] vendors() {
        return vendor;
    }

    boolean hasImage(int number) {
        return hasImage.get(number);
    }

    /** The hash of the picture as a number; only where there is one. */
    long image(int number) {
        return image[number];
    }

    /** The hash of the picture as text; only where there is one. */
    String imageHash(int number) {
        String digits = Long.toHexString(image[number]);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
