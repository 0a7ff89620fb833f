// title: The evidence of a ring
// about: Identifiers that two or more members of a ring share, those shared by the most members first.
// param ring: string — the ring's id
// param limit: integer = 100 — rows at most
MATCH (ring:Ring {id: $ring})<-[:MEMBER_OF]-(v:Vendor)-[link:LINKED_TO]->(w:Vendor)-[:MEMBER_OF]->(ring)
UNWIND range(0, size(link.evidence) - 1) AS n
WITH link.evidence[n] AS key, link.evidenceBits[n] AS bits, v, w
WITH key, max(bits) AS bits, collect(v.id) + collect(w.id) AS ends
UNWIND ends AS end
WITH key, bits, collect(DISTINCT end) AS members
MATCH (i:Identifier {key: key})
RETURN i.kind AS kind, i.value AS value, bits, size(members) AS members, i.vendors AS holders
ORDER BY members DESC, bits DESC, kind, value
LIMIT $limit
