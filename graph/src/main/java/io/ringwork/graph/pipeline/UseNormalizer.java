package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.AddressUse;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.PaymentUse;
import io.ringwork.graph.model.PostalAddress;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.normalize.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns rows that name an identifier into uses of a normalised one; {@code country} is the vendor's, if known. */
final class UseNormalizer {

    private final Normalizer normalizer;

    UseNormalizer(Normalizer normalizer) {
        this.normalizer = normalizer;
    }

    NormalizedUse payment(PaymentUse row, @Nullable String country) {
        return new NormalizedUse(
                row.vendorId(),
                UseRole.PAID_INTO,
                normalizer.normalize(row.kind(), row.account(), country),
                row.account(),
                row.firstSeen(),
                row.lastSeen(),
                extra(row),
                row.source());
    }

    /** The further columns of a payment account, the holder among them. */
    static Map<String, String> extra(PaymentUse row) {
        if (row.holder() == null) {
            return row.extra();
        }
        Map<String, String> extra = new TreeMap<>(row.extra());
        extra.put("holder", row.holder());
        return extra;
    }

    NormalizedUse address(AddressUse row, @Nullable String country) {
        return new NormalizedUse(
                row.vendorId(),
                row.role(),
                normalizer.normalizeAddress(row.address(), country),
                oneLine(row.address()),
                row.firstSeen(),
                row.lastSeen(),
                row.extra(),
                row.source());
    }

    NormalizedUse identifier(IdentifierUse row, @Nullable String country) {
        return new NormalizedUse(
                row.vendorId(),
                UseRole.USES,
                normalizer.normalize(row.kind(), row.value(), country),
                row.value(),
                row.firstSeen(),
                row.lastSeen(),
                row.extra(),
                row.source());
    }

    private static String oneLine(PostalAddress address) {
        StringBuilder line = new StringBuilder();
        add(line, address.address());
        add(line, address.city());
        add(line, address.region());
        add(line, address.postcode());
        add(line, address.country());
        return line.toString();
    }

    private static void add(StringBuilder line, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            line.append(line.isEmpty() ? "" : ", ").append(part);
        }
    }
}
