package io.ringwork.graph.source;

import io.ringwork.graph.model.AddressUse;
import io.ringwork.graph.model.IdentifierFamily;
import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.model.IdentifierUse;
import io.ringwork.graph.model.Listing;
import io.ringwork.graph.model.PaymentUse;
import io.ringwork.graph.model.PostalAddress;
import io.ringwork.graph.model.Report;
import io.ringwork.graph.model.ReportOutcome;
import io.ringwork.graph.model.ReporterKind;
import io.ringwork.graph.model.SourceRecord;
import io.ringwork.graph.model.SourceRef;
import io.ringwork.graph.model.Table;
import io.ringwork.graph.model.UseRole;
import io.ringwork.graph.model.Vendor;
import io.ringwork.graph.model.VendorStatus;
import io.ringwork.graph.source.ImportIssue.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a source record of a row's values. When values have faults the record is not to be used. */
final class RecordTyper {

    private static final String ACCOUNT_KINDS =
            "iban, bank_account, card_acquirer, paypal, alipay, wechat_pay, crypto, other";
    private static final String IDENTIFIER_KINDS = Arrays.stream(IdentifierKind.values())
            .filter(RecordTyper::isPlainIdentifier)
            .map(IdentifierKind::word)
            .collect(Collectors.joining(", "));
    private static final Map<String, UseRole> ROLES = new TreeMap<>(Map.of(
            "ships_from", UseRole.SHIPS_FROM,
            "warehouse", UseRole.SHIPS_FROM,
            "returns_to", UseRole.RETURNS_TO,
            "registered", UseRole.REGISTERED_AT));

    private static final String ROLE_WORDS = String.join(", ", ROLES.keySet());

    private RecordTyper() {}

    /** The record of the table; faults are noted in {@code values}. */
    static SourceRecord type(Table table, FieldValues values, SourceRef source) {
        return switch (table) {
            case VENDORS -> vendor(values, source);
            case LISTINGS -> listing(values, source);
            case PAYMENT_ACCOUNTS -> paymentUse(values, source);
            case SHIPPING_ADDRESSES -> addressUse(values, source);
            case IDENTIFIERS -> identifierUse(values, source);
            case REPORTS -> report(values, source);
        };
    }

    private static Vendor vendor(FieldValues values, SourceRef source) {
        return new Vendor(
                values.required("vendor_id"),
                values.text("name"),
                values.text("legal_name"),
                values.text("marketplace"),
                values.countryCode("country"),
                values.time("registered_at"),
                values.choice("status", VendorStatus::find, "active, suspended, removed"),
                values.time("removed_at"),
                values.extras(),
                source);
    }

    private static Listing listing(FieldValues values, SourceRef source) {
        return new Listing(
                values.required("listing_id"),
                values.required("vendor_id"),
                values.text("title"),
                values.text("brand"),
                values.text("category"),
                values.number("price"),
                values.currency("currency"),
                values.time("listed_at"),
                values.text("status"),
                values.imageHash("image_hash"),
                values.text("url"),
                values.extras(),
                source);
    }

    private static PaymentUse paymentUse(FieldValues values, SourceRef source) {
        return new PaymentUse(
                values.required("vendor_id"),
                requiredKind(values, "kind", IdentifierKind.OTHER_ACCOUNT, ACCOUNT_KINDS),
                values.required("account"),
                values.text("holder"),
                values.time("first_seen"),
                values.time("last_seen"),
                values.extras(),
                source);
    }

    private static AddressUse addressUse(FieldValues values, SourceRef source) {
        String role = values.text("role");
        UseRole known = values.choice("role", RecordTyper::findRole, ROLE_WORDS);
        if (role != null && role.equalsIgnoreCase("warehouse")) {
            values.putExtra("role", "warehouse");
        }
        return new AddressUse(
                values.required("vendor_id"),
                known == null ? UseRole.SHIPS_FROM : known,
                new PostalAddress(
                        values.required("address"),
                        values.text("city"),
                        values.text("region"),
                        values.text("postcode"),
                        values.countryOrText("country")),
                values.time("first_seen"),
                values.time("last_seen"),
                values.extras(),
                source);
    }

    private static IdentifierUse identifierUse(FieldValues values, SourceRef source) {
        return new IdentifierUse(
                values.required("vendor_id"),
                requiredKind(values, "kind", IdentifierKind.OTHER, IDENTIFIER_KINDS),
                values.required("value"),
                values.time("first_seen"),
                values.time("last_seen"),
                values.extras(),
                source);
    }

    private static Report report(FieldValues values, SourceRef source) {
        String vendorId = values.text("vendor_id");
        String listingId = values.text("listing_id");
        if (vendorId == null && listingId == null) {
            values.fault("vendor_id", Code.MISSING_VALUE, "vendor_id and listing_id are both empty");
        }
        return new Report(
                values.required("report_id"),
                vendorId,
                listingId,
                values.text("reporter"),
                values.choice(
                        "reporter_kind",
                        ReporterKind::find,
                        "brand_owner, small_business, consumer, law_enforcement, platform"),
                values.text("brand"),
                values.text("reason"),
                values.time("filed_at"),
                values.choice(
                        "outcome", ReportOutcome::find, "pending, confirmed, dismissed, withdrawn, counter_noticed"),
                values.extras(),
                source);
    }

    private static IdentifierKind requiredKind(
            FieldValues values, String field, IdentifierKind fallback, String allowed) {
        if (values.required(field).isEmpty()) {
            return fallback;
        }
        @Nullable
        IdentifierKind kind = values.choice(
                field,
                fallback == IdentifierKind.OTHER_ACCOUNT
                        ? IdentifierKind::findAccountKind
                        : word -> IdentifierKind.find(word).filter(RecordTyper::isPlainIdentifier),
                allowed);
        return kind == null ? fallback : kind;
    }

    private static boolean isPlainIdentifier(IdentifierKind kind) {
        return !List.of(
                        IdentifierFamily.PAYMENT_ACCOUNT,
                        IdentifierFamily.ADDRESS,
                        IdentifierFamily.IMAGE,
                        IdentifierFamily.TITLE)
                .contains(kind.family());
    }

    private static Optional<UseRole> findRole(String word) {
        return Optional.ofNullable(ROLES.get(word));
    }
}
