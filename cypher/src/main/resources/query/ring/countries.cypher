// title: Vendors of a ring by country
// about: In how many countries the members of a ring are registered, and how many in each.
// param ring: string — the ring's id
MATCH (v:Vendor)-[:MEMBER_OF]->(:Ring {id: $ring})
WITH v ORDER BY v.id
RETURN coalesce(v.country, '') AS country, count(v) AS vendors, collect(v.id) AS ids
ORDER BY vendors DESC, country
