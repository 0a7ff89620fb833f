// title: Vendors with the highest risk
// about: Vendors as the latest run ranks them, with their ring and what the marketplace says of them.
// param minRisk: float = 0.5 — leave out vendors below, 0 to 1
// param limit: integer = 50 — rows at most
MATCH (v:Vendor)
WHERE v.risk >= $minRisk
RETURN v.riskRank AS rank, v.id AS vendor, v.name AS name, v.risk AS risk, v.ringId AS ring, v.status AS status
ORDER BY rank
LIMIT $limit
