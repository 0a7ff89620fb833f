// title: Reports about a vendor
// about: Reports about a vendor and about its listings, the latest first.
// param vendor: string — the vendor's id
// param outcomes: string list = pending, confirmed, dismissed, withdrawn, counter_noticed — only these outcomes
// param limit: integer = 100 — rows at most
MATCH (v:Vendor {id: $vendor})
CALL {
  WITH v MATCH (v)<-[:ABOUT]-(r:Report) RETURN r, null AS listing
  UNION
  WITH v MATCH (v)-[:OFFERS]->(l:Listing)<-[:ABOUT]-(r:Report) RETURN r, l.id AS listing
}
WITH r, listing
WHERE r.outcome IS NULL OR r.outcome IN $outcomes
RETURN r.id AS report, listing, r.brand AS brand, r.reason AS reason, r.reporter AS reporter, r.outcome AS outcome,
       r.filedAt AS filed
ORDER BY filed DESC, report, listing
LIMIT $limit
