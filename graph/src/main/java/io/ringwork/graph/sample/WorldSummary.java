package io.ringwork.graph.sample;

/**
 * What was written.
 *
 * @param vendors rows of {@code vendors.csv}
 * @param listings rows of {@code listings.csv}
 * @param paymentAccounts rows of {@code payment_accounts.csv}
 * @param shippingAddresses rows of {@code shipping_addresses.csv}
 * @param identifiers rows of {@code identifiers.csv}
 * @param reports rows of {@code reports.csv}
 * @param rings planted rings
 * @param ringVendors vendors in planted rings
 * @param decoyGroups planted groups of honest vendors
 * @param decoyVendors honest vendors in at least one such group
 */
public record WorldSummary(
        long vendors,
        long listings,
        long paymentAccounts,
        long shippingAddresses,
        long identifiers,
        long reports,
        int rings,
        int ringVendors,
        int decoyGroups,
        int decoyVendors) {}
