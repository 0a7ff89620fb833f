package io.ringwork.graph.model;

import java.util.Map;

/** A row of one of the tables of a data set, as read and typed but not yet normalised. */
public sealed interface SourceRecord permits Vendor, Listing, PaymentUse, AddressUse, IdentifierUse, Report {

    /** Columns that the table does not define, kept as they stand, by column name in the order of the names. */
    Map<String, String> extra();

    /** Where the row stands. */
    SourceRef source();

    /** The table that the row belongs to. */
    Table table();
}
