package io.ringwork.graph.sample;

import java.util.Locale;

/** Why honest vendors look linked. */
public enum DecoyKind {
    /** Shops of one chain: one payout account, everything else their own. */
    FRANCHISE,
    /** Two or three vendors of one family: same address, same phone. */
    HOUSEHOLD,
    /** Clients of one registration agent, who gives the agent's phone. */
    AGENT,
    /** Users of one freight forwarder's warehouse. */
    FORWARDER,
    /** Shops that resell one supplier's goods with the supplier's pictures and titles. */
    TEMPLATE_SHOP,
    /** Tenants of one building with a unit each. */
    BUSINESS_PARK,
    /** Clients of one card acquirer that pools its payouts. */
    ACQUIRER,
    /** Vendors that show one stock photograph. */
    STOCK_PHOTO,
    /** Vendors that wrote the same nothing into a mandatory field. */
    PLACEHOLDER,
    /** Vendors behind one café's, co-working space's or carrier's IP address. */
    SHARED_NETWORK,
    /** A phone number that was given out again: to another vendor, years after the first had it. */
    RECYCLED_PHONE,
    /** Two vendors, of rings or not, that came to share a device or an IP address by chance. */
    CHANCE;

    /** The word used in files: lower case with underscores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
