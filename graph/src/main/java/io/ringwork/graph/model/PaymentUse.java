package io.ringwork.graph.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code payment_accounts}: a vendor was paid into an account.
 *
 * @param kind a kind of the family {@link IdentifierFamily#PAYMENT_ACCOUNT}
 * @param account the account as it stands in the file
 * @param holder name of the account's holder
 */
public record PaymentUse(
        String vendorId,
        IdentifierKind kind,
        String account,
        @Nullable String holder,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        Map<String, String> extra,
        SourceRef source)
        implements SourceRecord {

    @Override
    public Table table() {
        return Table.PAYMENT_ACCOUNTS;
    }
}
