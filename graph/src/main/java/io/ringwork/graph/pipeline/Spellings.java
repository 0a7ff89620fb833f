package io.ringwork.graph.pipeline;

import io.ringwork.graph.model.AddressUse;
import io.ringwork.graph.model.Identifier;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.NormalizedUse;
import io.ringwork.graph.model.PaymentUse;
import io.ringwork.graph.model.SourceRecord;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Normalises spellings and remembers many of the last ones, because files repeat them: at most {@value #PLACES}. Safe for
 * several threads: normalising is pure, so that a spelling that two of them normalise becomes the same twice.
 */
final class Spellings {

    private static final int PLACES = 1 << 15;

    private final UseNormalizer normalizer;
    private final @Nullable Normalized[] places = new Normalized[PLACES];

    Spellings(UseNormalizer normalizer) {
        this.normalizer = normalizer;
    }

    /**
     * The normal form of a spelling.
     *
     * @param kind what the value is
     * @param value a text or the parts of an address
     * @param country of the vendor
     * @param raw the spelling as a store keeps it
     */
    record Normalized(
            IdentifierKind kind, Object value, @Nullable String country, Identifier identifier, String raw) {

        boolean isOf(IdentifierKind other, Object otherValue, @Nullable String otherCountry) {
            return kind == other && value.equals(otherValue) && Objects.equals(country, otherCountry);
        }
    }

    /** The identifier that a row names; {@code country} is its vendor's. */
    Normalized normalize(SourceRecord row, @Nullable String country) {
        IdentifierKind kind = row instanceof PaymentUse payment
                ? payment.kind()
                : row instanceof IdentifierUse identifier ? identifier.kind() : IdentifierKind.ADDRESS;
        Object value = row instanceof PaymentUse payment
                ? payment.account()
                : row instanceof IdentifierUse identifier ? identifier.value() : ((AddressUse) row).address();
        int hash = (31 * value.hashCode() + kind.word().hashCode()) * 31 + Objects.hashCode(country);
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        Normalized known = places[place];
        if (known != null && known.isOf(kind, value, country)) {
            return known;
        }
        NormalizedUse use = use(row, country);
        Normalized normalized = new Normalized(kind, value, country, use.identifier(), use.raw());
        places[place] = normalized;
        return normalized;
    }

    private NormalizedUse use(SourceRecord row, @Nullable String country) {
        if (row instanceof PaymentUse payment) {
            return normalizer.payment(payment, country);
        }
        return row instanceof AddressUse address
                ? normalizer.address(address, country)
                : normalizer.identifier((IdentifierUse) row, country);
    }
}
