package io.ringwork.cypher;

import java.util.List;

/**
 * How the rows of one table become nodes and relationships. All statements are fixed texts.
 *
 * @param label of the nodes; their {@code id} is unique
 * @param read the nodes of {@code $rows} (ids) that the store has, with the fields that are kept as relationships
 * @param create a node for each of {@code $rows} (maps of properties)
 * @param update the node {@code id} of each row with the properties {@code set}
 * @param links relationships that follow a field
 */
record NodeTable(String label, String read, String create, String update, List<FieldLink> links) {

    /**
     * A relationship that follows a field of the row.
     *
     * @param field name of the field that holds the other node's id or name
     * @param mustExist label of the other node when it has to be in the store already, empty when it is made here
     * @param link ties {@code id} to {@code target} for each of {@code $rows}
     * @param unlink takes the relationship of {@code id} away for each of {@code $rows}
     */
    record FieldLink(String field, String mustExist, String link, String unlink) {}

    private static final FieldLink OFFERED_BY = new FieldLink(
            "vendorId",
            "Vendor",
            "UNWIND $rows AS row MATCH (n:Listing {id: row.id}) MATCH (m:Vendor {id: row.target})"
                    + " CREATE (m)-[:OFFERS]->(n)",
            "UNWIND $rows AS row MATCH (n:Listing {id: row.id})<-[r:OFFERS]-(:Vendor) DELETE r");

    private static final FieldLink OF_BRAND = new FieldLink(
            "brand",
            "",
            "UNWIND $rows AS row MATCH (n:Listing {id: row.id}) MERGE (m:Brand {name: row.target})"
                    + " CREATE (n)-[:OF_BRAND]->(m)",
            "UNWIND $rows AS row MATCH (n:Listing {id: row.id})-[r:OF_BRAND]->(:Brand) DELETE r");

    private static final FieldLink SHOWS = new FieldLink(
            "imageHash",
            "",
            "UNWIND $rows AS row MATCH (n:Listing {id: row.id}) MERGE (m:Identifier {key: 'image:' + row.target})"
                    + " ON CREATE SET m:Image, m.kind = 'image', m.value = row.target,"
                    // One digit repeated is a flat colour.
                    + " m.quality = CASE replace(row.target, left(row.target, 1), '') WHEN '' THEN 'placeholder'"
                    + " ELSE 'usable' END,"
                    + " m.raws = [row.target], m.vendors = 0"
                    + " CREATE (n)-[:SHOWS]->(m)",
            "UNWIND $rows AS row MATCH (n:Listing {id: row.id})-[r:SHOWS]->(:Image) DELETE r");

    private static final FieldLink ABOUT_VENDOR = new FieldLink(
            "vendorId",
            "Vendor",
            "UNWIND $rows AS row MATCH (n:Report {id: row.id}) MATCH (m:Vendor {id: row.target})"
                    + " CREATE (n)-[:ABOUT]->(m)",
            "UNWIND $rows AS row MATCH (n:Report {id: row.id})-[r:ABOUT]->(:Vendor) DELETE r");

    private static final FieldLink ABOUT_LISTING = new FieldLink(
            "listingId",
            "Listing",
            "UNWIND $rows AS row MATCH (n:Report {id: row.id}) MATCH (m:Listing {id: row.target})"
                    + " CREATE (n)-[:ABOUT]->(m)",
            "UNWIND $rows AS row MATCH (n:Report {id: row.id})-[r:ABOUT]->(:Listing) DELETE r");

    private static final FieldLink FILED_BY = new FieldLink(
            "reporter",
            "",
            "UNWIND $rows AS row MATCH (n:Report {id: row.id}) MERGE (m:Reporter {name: row.target})"
                    + " CREATE (m)-[:FILED]->(n)",
            "UNWIND $rows AS row MATCH (n:Report {id: row.id})<-[r:FILED]-(:Reporter) DELETE r");

    static final NodeTable VENDOR = new NodeTable(
            "Vendor",
            "UNWIND $rows AS id MATCH (n:Vendor {id: id}) RETURN id, properties(n) AS properties,"
                    + " null AS vendorId, null AS listingId",
            "UNWIND $rows AS row CREATE (n:Vendor) SET n = row",
            "UNWIND $rows AS row MATCH (n:Vendor {id: row.id}) SET n += row.set",
            List.of());

    static final NodeTable LISTING = new NodeTable(
            "Listing",
            "UNWIND $rows AS id MATCH (n:Listing {id: id}) RETURN id, properties(n) AS properties,"
                    + " [(n)<-[:OFFERS]-(v:Vendor) | v.id][0] AS vendorId, null AS listingId",
            "UNWIND $rows AS row CREATE (n:Listing) SET n = row",
            "UNWIND $rows AS row MATCH (n:Listing {id: row.id}) SET n += row.set",
            List.of(OFFERED_BY, OF_BRAND, SHOWS));

    static final NodeTable REPORT = new NodeTable(
            "Report",
            "UNWIND $rows AS id MATCH (n:Report {id: id}) RETURN id, properties(n) AS properties,"
                    + " [(n)-[:ABOUT]->(v:Vendor) | v.id][0] AS vendorId,"
                    + " [(n)-[:ABOUT]->(l:Listing) | l.id][0] AS listingId",
            "UNWIND $rows AS row CREATE (n:Report) SET n = row",
            "UNWIND $rows AS row MATCH (n:Report {id: row.id}) SET n += row.set",
            List.of(ABOUT_VENDOR, ABOUT_LISTING, FILED_BY));
}
