// title: Brands that a ring offers
// about: Brands among the listings of a ring's members, with the number of listings and of vendors.
// param ring: string — the ring's id
// param limit: integer = 50 — rows at most
MATCH (:Ring {id: $ring})<-[:MEMBER_OF]-(v:Vendor)-[:OFFERS]->(l:Listing)-[:OF_BRAND]->(b:Brand)
RETURN b.name AS brand, count(DISTINCT l) AS listings, count(DISTINCT v) AS vendors
ORDER BY listings DESC, brand
LIMIT $limit
