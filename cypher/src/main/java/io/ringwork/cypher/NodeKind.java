package io.ringwork.cypher;

import io.ringwork.graph.model.IdentifierKind;
import io.ringwork.graph.store.NodeRef;
import java.util.Map;
import java.util.Optional;

/** How a {@link NodeRef} is found: its label and the property that names it. */
enum NodeKind {
    VENDOR("Vendor", "id"),
    LISTING("Listing", "id"),
    REPORT("Report", "id"),
    BRAND("Brand", "name"),
    REPORTER("Reporter", "name"),
    IDENTIFIER("Identifier", "key");

    /** Types of the relationships that say facts; what runs found is not among them. */
    static final String FACTS = "OFFERS|OF_BRAND|SHOWS|ABOUT|FILED|PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES";

    /** The kind of the node {@code m}, and the id that names it among its kind. */
    static final String KIND_OF_M = "CASE WHEN m:Identifier THEN m.kind WHEN m:Vendor THEN 'vendor'"
            + " WHEN m:Listing THEN 'listing' WHEN m:Report THEN 'report' WHEN m:Brand THEN 'brand' ELSE 'reporter' END";

    /** The id of the node {@code m} among its kind. */
    static final String ID_OF_M =
            "CASE WHEN m:Identifier THEN m.value WHEN m:Brand OR m:Reporter THEN m.name ELSE m.id END";

    /** The rows that say that the relationship {@code r} is there. */
    private static final String SOURCES_OF_R = "CASE WHEN r.sources IS NOT NULL THEN r.sources"
            + " WHEN type(r) IN ['OFFERS', 'FILED'] THEN endNode(r).sources ELSE startNode(r).sources END";

    private final String node;

    NodeKind(String label, String property) {
        this.node = "MATCH (n:" + label + " {" + property + ": $id})";
    }

    /** The kind of a reference, if there is one of that word. */
    static Optional<NodeKind> of(NodeRef ref) {
        return switch (ref.kind()) {
            case "vendor" -> Optional.of(VENDOR);
            case "listing" -> Optional.of(LISTING);
            case "report" -> Optional.of(REPORT);
            case "brand" -> Optional.of(BRAND);
            case "reporter" -> Optional.of(REPORTER);
            default -> IdentifierKind.find(ref.kind()).map(kind -> IDENTIFIER);
        };
    }

    /** The parameter that names the node. */
    Map<String, Object> parameters(NodeRef ref) {
        return Map.of("id", this == IDENTIFIER ? ref.kind() + ":" + ref.id() : ref.id());
    }

    /** The node's properties. */
    String find() {
        return node + " RETURN properties(n) AS properties";
    }

    /** Number of neighbours by kind. */
    String countNeighbours() {
        return node + "-[r:" + FACTS + "]-(m) RETURN " + KIND_OF_M + " AS kind, count(*) AS count ORDER BY kind";
    }

    /** The sources of all relationships of the node. */
    String sources() {
        return node + "-[r:" + FACTS + "]-() RETURN " + SOURCES_OF_R + " AS sources";
    }

    /** One page of neighbours in their order. */
    String listNeighbours() {
        return node + "-[r:" + FACTS + "]-(m)"
                + " WITH n, r, m, " + KIND_OF_M + " AS kind, " + ID_OF_M + " AS id,"
                + " CASE WHEN m:Identifier AND m.quality = 'usable' AND m.vendors > 1 THEN m.vendors"
                + " ELSE 9223372036854775807 END AS rank"
                + " WHERE $kind = '' OR kind = $kind"
                + " WITH n, r, m, kind, id, rank ORDER BY rank, kind, id, type(r) SKIP $offset LIMIT $limit"
                + " RETURN kind, id, coalesce(m.name, m.title) AS label, type(r) AS type, startNode(r) = n AS outgoing,"
                + " CASE WHEN m:Identifier THEN m.quality ELSE '' END AS quality,"
                + " CASE WHEN m:Identifier THEN m.vendors ELSE COUNT { (m)-[:" + FACTS + "]-() } END AS degree,"
                + " CASE WHEN type(r) = 'SHOWS' THEN [endNode(r).value] ELSE r.raws END AS raws, "
                + SOURCES_OF_R + " AS sources";
    }
}
