package io.ringwork.graph.model;

/** How a vendor uses an identifier: the relationship type between the two in the property graph. */
public enum UseRole {
    PAID_INTO,
    SHIPS_FROM,
    RETURNS_TO,
    REGISTERED_AT,
    USES,
    /** Through one of the vendor's listings; in the store {@code (Vendor)-[:OFFERS]->(Listing)-[:SHOWS]->(Image)}. */
    SHOWS
}
