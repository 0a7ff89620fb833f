// title: The members of a ring
// about: The vendors of a ring of the latest run with their share and risk.
// param ring: string — the ring's id
MATCH (v:Vendor)-[member:MEMBER_OF]->(ring:Ring {id: $ring})
RETURN v.id AS vendor, v.name AS name, v.country AS country, v.status AS status,
       member.membership AS membership, member.risk AS risk
ORDER BY risk DESC, vendor
