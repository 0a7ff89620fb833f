package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.AddressUse;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.PaymentUse;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.store.StoredUse;
import io.ringwork.graph.store.WriteCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The uses of one table, merged as a store merges them. Each spelling is normalised once, on all cores: normalising is
 * pure, so that the threads change nothing in the result.
 */
final class MergedUses {

    private static final Comparator<ReadUse> ORDER = Comparator.comparing(ReadUse::vendorId)
            .thenComparing(ReadUse::role)
            .thenComparing(use -> use.identifier().kind())
            .thenComparing(use -> use.identifier().canonical());

    private final UseNormalizer normalizer;
    private final Map<Spelling, Normalized> normalized = new ConcurrentHashMap<>();
    private final Map<IdentifierName, Identifier> worst = new HashMap<>();
    private final List<ReadUse> rows = new ArrayList<>();

    MergedUses(UseNormalizer normalizer) {
        this.normalizer = normalizer;
    }

    /**
     * All that the normal form depends on.
     *
     * @param value a text or the parts of an address
     */
    private record Spelling(
            IdentifierKind kind, Object value, @Nullable String country) {}

    /** The normal form and the spelling as a store keeps it. */
    private record Normalized(Identifier identifier, String raw) {}

    /** An identifier without its quality. */
    private record IdentifierName(IdentifierKind kind, String canonical) {}

    private record ReadUse(
            String vendorId,
            UseRole role,
            Identifier identifier,
            String raw,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            SourceRef source) {}

    /** Adds rows whose vendors are known. */
    void add(List<SourceRecord> batch, References references) {
        List<ReadUse> read =
                batch.parallelStream().map(row -> normalize(row, references)).toList();
        for (ReadUse use : read) {
            IdentifierName name =
                    new IdentifierName(use.identifier().kind(), use.identifier().canonical());
            worst.merge(
                    name,
                    use.identifier(),
                    (one, other) -> one.quality().compareTo(other.quality()) >= 0 ? one : other);
            rows.add(use);
        }
    }

    private ReadUse normalize(SourceRecord row, References references) {
        if (row instanceof PaymentUse payment) {
            String country = references.country(payment.vendorId());
            Spelling spelling = new Spelling(payment.kind(), payment.account(), country);
            NormalizedUse use = known(spelling) ? null : normalizer.payment(payment, country);
            return use(
                    payment.vendorId(),
                    UseRole.PAID_INTO,
                    normalized(spelling, use),
                    payment.firstSeen(),
                    payment.lastSeen(),
                    payment.source());
        }
        if (row instanceof AddressUse address) {
            String country = references.country(address.vendorId());
            Spelling spelling = new Spelling(IdentifierKind.ADDRESS, address.address(), country);
            NormalizedUse use = known(spelling) ? null : normalizer.address(address, country);
            return use(
                    address.vendorId(),
                    address.role(),
                    normalized(spelling, use),
                    address.firstSeen(),
                    address.lastSeen(),
                    address.source());
        }
        IdentifierUse identifier = (IdentifierUse) row;
        String country = references.country(identifier.vendorId());
        Spelling spelling = new Spelling(identifier.kind(), identifier.value(), country);
        NormalizedUse use = known(spelling) ? null : normalizer.identifier(identifier, country);
        return use(
                identifier.vendorId(),
                UseRole.USES,
                normalized(spelling, use),
                identifier.firstSeen(),
                identifier.lastSeen(),
                identifier.source());
    }

    private boolean known(Spelling spelling) {
        return normalized.containsKey(spelling);
    }

    private Normalized normalized(Spelling spelling, @Nullable NormalizedUse use) {
        if (use != null) {
            normalized.putIfAbsent(spelling, new Normalized(use.identifier(), use.raw()));
        }
        return Objects.requireNonNull(normalized.get(spelling));
    }

    private static ReadUse use(
            String vendorId,
            UseRole role,
            Normalized normalized,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            SourceRef source) {
        return new ReadUse(vendorId, role, normalized.identifier(), normalized.raw(), firstSeen, lastSeen, source);
    }

    /** Merges all rows and hands them over; what was added is then gone from here. */
    WriteCounts finish(List<StoredUse> into) {
        normalized.clear();
        rows.sort(ORDER);
        WriteCounts counts = WriteCounts.NONE;
        int start = 0;
        while (start < rows.size()) {
            int end = start + 1;
            while (end < rows.size() && ORDER.compare(rows.get(start), rows.get(end)) == 0) {
                end++;
            }
            StoredUse merged = merge(rows.subList(start, end));
            into.add(merged);
            int sources = merged.sources().size();
            counts = counts.plus(new WriteCounts(1, sources - 1, end - start - sources));
            start = end;
        }
        rows.clear();
        return counts;
    }

    private StoredUse merge(List<ReadUse> same) {
        ReadUse first = same.get(0);
        TreeSet<String> raws = new TreeSet<>();
        TreeSet<Instant> times = new TreeSet<>();
        TreeSet<Instant> lastTimes = new TreeSet<>();
        TreeMap<String, SourceRef> sources = new TreeMap<>();
        for (ReadUse use : same) {
            raws.add(use.raw());
            if (use.firstSeen() != null) {
                times.add(use.firstSeen());
            }
            if (use.lastSeen() != null) {
                lastTimes.add(use.lastSeen());
            }
            sources.putIfAbsent(use.source().stableId(), use.source());
        }
        IdentifierName name =
                new IdentifierName(first.identifier().kind(), first.identifier().canonical());
        return new StoredUse(
                first.vendorId(),
                first.role(),
                Objects.requireNonNull(worst.get(name)),
                List.copyOf(raws),
                times.isEmpty() ? null : times.first(),
                lastTimes.isEmpty() ? null : lastTimes.last(),
                sources.values().stream().sorted().toList());
    }
}
