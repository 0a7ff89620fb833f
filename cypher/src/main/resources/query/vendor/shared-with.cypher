// title: Who shares what with a vendor
// about: Every other vendor that shares an identifier with the vendor, with the identifiers, those held by fewest first.
// param vendor: string — the vendor's id
// param maxHolders: integer = 25 — leave out identifiers that more vendors use
// param limit: integer = 100 — rows at most
MATCH (v:Vendor {id: $vendor})-[use]->(i:Identifier)
WHERE i.quality = 'usable' AND i.vendors > 1 AND i.vendors <= $maxHolders
MATCH (i)<-[otherUse]-(other:Vendor)
WHERE other <> v
RETURN DISTINCT other.id AS vendor, other.name AS name, i.kind AS kind, i.value AS value,
       type(use) AS use, type(otherUse) AS otherUse, i.vendors AS holders
ORDER BY holders, kind, value, vendor, use, otherUse
LIMIT $limit
