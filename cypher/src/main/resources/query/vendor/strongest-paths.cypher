// title: The strongest paths between two vendors
// about: Chains of links of the latest run between two vendors, those with the strongest weakest link first.
// param from: string — the one vendor's id
// param to: string — the other vendor's id
// param limit: integer = 5 — paths at most
MATCH path = (a:Vendor {id: $from})-[:LINKED_TO*1..4]-(b:Vendor {id: $to})
WHERE all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
WITH path, [link IN relationships(path) | link.bits] AS bits
WITH path, bits, reduce(weakest = bits[0], one IN bits | CASE WHEN one < weakest THEN one ELSE weakest END) AS weakest
RETURN [n IN nodes(path) | n.id] AS vendors, bits, [link IN relationships(path) | link.evidence] AS evidence, weakest
ORDER BY weakest DESC, size(bits), vendors
LIMIT $limit
