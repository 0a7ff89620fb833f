package io.ringwork.graph.source;

import io.ringwork.graph.model.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns that each table defines. */
final class TableFields {

    /** Longest value, in UTF-16 units. */
    static final int MAX_VALUE_CHARS = 1 << 16;

    static final String TOO_LONG_MESSAGE = "the value is longer than 65,536 characters";

    /** The columns that hold ids, which a prefix of the mapping file goes before. */
    static final Set<String> IDS = Set.of("vendor_id", "listing_id", "report_id");

    private static final Map<Table, List<String>> NAMES = new EnumMap<>(Map.of(
            Table.VENDORS,
            List.of(
                    "vendor_id",
                    "name",
                    "legal_name",
                    "marketplace",
                    "country",
                    "registered_at",
                    "status",
                    "removed_at"),
            Table.LISTINGS,
            List.of(
                    "listing_id",
                    "vendor_id",
                    "title",
                    "brand",
                    "category",
                    "price",
                    "currency",
                    "listed_at",
                    "status",
                    "image_hash",
                    "url"),
            Table.PAYMENT_ACCOUNTS,
            List.of("vendor_id", "kind", "account", "holder", "first_seen", "last_seen"),
            Table.SHIPPING_ADDRESSES,
            List.of("vendor_id", "role", "address", "city", "region", "postcode", "country", "first_seen", "last_seen"),
            Table.IDENTIFIERS,
            List.of("vendor_id", "kind", "value", "first_seen", "last_seen"),
            Table.REPORTS,
            List.of(
                    "report_id",
                    "vendor_id",
                    "listing_id",
                    "reporter",
                    "reporter_kind",
                    "brand",
                    "reason",
                    "filed_at",
                    "outcome")));

    /** For each table the groups of columns of which one must be given. */
    private static final Map<Table, List<List<String>>> REQUIRED = new EnumMap<>(Map.of(
            Table.VENDORS, List.of(List.of("vendor_id")),
            Table.LISTINGS, List.of(List.of("listing_id"), List.of("vendor_id")),
            Table.PAYMENT_ACCOUNTS, List.of(List.of("vendor_id"), List.of("kind"), List.of("account")),
            Table.SHIPPING_ADDRESSES, List.of(List.of("vendor_id"), List.of("address")),
            Table.IDENTIFIERS, List.of(List.of("vendor_id"), List.of("kind"), List.of("value")),
            Table.REPORTS, List.of(List.of("report_id"), List.of("vendor_id", "listing_id"))));

    private TableFields() {}

    /** The table's columns, in the order of the documentation. */
    static List<String> names(Table table) {
        return NAMES.getOrDefault(table, List.of());
    }

    /** Groups of columns: of each group at least one must be there. */
    static List<List<String>> required(Table table) {
        return REQUIRED.getOrDefault(table, List.of());
    }
}
