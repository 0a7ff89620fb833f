// title: Vendors with the most listings
// about: Vendors by the number of their listings, with the number of brands among those.
// param limit: integer = 50 — rows at most
MATCH (v:Vendor)-[:OFFERS]->(l:Listing)
OPTIONAL MATCH (l)-[:OF_BRAND]->(b:Brand)
RETURN v.id AS vendor, v.name AS name, count(DISTINCT l) AS listings, count(DISTINCT b) AS brands
ORDER BY listings DESC, vendor
LIMIT $limit
