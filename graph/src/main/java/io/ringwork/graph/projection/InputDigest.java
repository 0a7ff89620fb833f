package io.ringwork.graph.projection;

import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.store.StoredUse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A digest of all that detection reads, whatever the order in which it is read: each record is hashed to 128 bits, the
 * hashes are summed (a multiset hash: Bellare and Micciancio 1997), and SHA-256 over the sum and the number of records is
 * what is shown. Every field is preceded by its length, and a missing field differs from an empty one. Lines of files are
 * left out, because they change when rows are shuffled. It tells inputs apart; it is no signature, since the hash of a
 * record is fast and not made to withstand forgers.
 */
final class InputDigest {

    private static final long ODD_ONE = 0x9e3779b97f4a7c15L;
    private static final long ODD_TWO = 0xc2b2ae3d27d4eb4fL;
    private static final int TURN_ONE = 29;
    private static final int TURN_TWO = 37;

    private long count;
    private long sumOne;
    private long sumTwo;
    private long one;
    private long two;

    void add(Vendor vendor) {
        begin(1);
        text(vendor.id());
        text(vendor.name());
        text(vendor.legalName());
        text(vendor.marketplace());
        text(vendor.country());
        time(vendor.registeredAt());
        text(String.valueOf(vendor.status()));
        time(vendor.removedAt());
        map(vendor.extra());
        source(vendor.source());
        end();
    }

    void add(StoredUse use) {
        begin(2);
        text(use.vendorId());
        text(use.role().name());
        text(use.identifier().kind().word());
        text(use.identifier().canonical());
        text(use.identifier().quality().name());
        texts(use.raws());
        time(use.firstSeen());
        time(use.lastSeen());
        String before = null;
        for (SourceRef source : use.sources()) {
            String id = source.stableId();
            if (!id.equals(before)) {
                text(id);
            }
            before = id;
        }
        end();
    }

    void add(Listing listing) {
        begin(3);
        text(listing.id());
        text(listing.vendorId());
        text(listing.title());
        text(listing.brand());
        text(listing.category());
        // Prices that are equal have one double; 1.5 and 1.50 are equal.
        number(
                listing.price() == null
                        ? -1
                        : Double.doubleToLongBits(listing.price().doubleValue()));
        text(listing.currency());
        time(listing.listedAt());
        text(listing.imageHash());
        end();
    }

    void add(Report report) {
        begin(4);
        text(report.id());
        text(report.vendorId());
        text(report.listingId());
        text(report.reporter());
        text(String.valueOf(report.reporterKind()));
        text(report.brand());
        text(report.reason());
        time(report.filedAt());
        text(String.valueOf(report.outcome()));
        map(report.extra());
        source(report.source());
        end();
    }

    /** Adds all that another digest has taken. */
    void add(InputDigest other) {
        count += other.count;
        sumOne += other.sumOne;
        sumTwo += other.sumTwo;
    }

    /** The digest as 64 hexadecimal digits. */
    String hex() {
        ByteBuffer bytes = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(count)
                .putLong(sumOne)
                .putLong(sumTwo);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void begin(int table) {
        one = ODD_TWO;
        two = ODD_ONE;
        number(table);
    }

    private void end() {
        sumOne += mixed(one);
        sumTwo += mixed(two + one);
        count++;
    }

    private void map(Map<String, String> values) {
        number(values.size());
        if (!values.isEmpty()) {
            new TreeMap<>(values).forEach((key, value) -> {
                text(key);
                text(value);
            });
        }
    }

    private void texts(Collection<String> values) {
        number(values.size());
        values.forEach(this::text);
    }

    private void source(SourceRef source) {
        text(source.stableId());
    }

    private void time(@Nullable Instant time) {
        number(time == null ? Long.MIN_VALUE : time.getEpochSecond());
        number(time == null ? -1 : time.getNano());
    }

    private void text(@Nullable String value) {
        if (value == null) {
            number(-1);
            return;
        }
        int length = value.length();
        number(length);
        for (int i = 0; i < length; i++) {
            step(value.charAt(i));
        }
    }

    private void number(long value) {
        step(value);
    }

    private void step(long value) {
        one = Long.rotateLeft(one ^ value, TURN_ONE) * ODD_ONE;
        two = Long.rotateLeft(two + value, TURN_TWO) * ODD_TWO;
    }

    /** The finishing step of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
