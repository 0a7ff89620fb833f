// title: Vendors back after removal
// about: Vendors that registered soon after another one that shares an identifier with them was removed.
// param days: integer = 90 — days between the removal and the new registration
// param maxHolders: integer = 25 — leave out identifiers that more vendors use
// param limit: integer = 100 — rows at most
MATCH (old:Vendor)-[:PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES]->(i:Identifier)
      <-[:PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES]-(new:Vendor)
WHERE old <> new AND i.quality = 'usable' AND i.vendors <= $maxHolders
  AND old.removedAt IS NOT NULL AND new.registeredAt >= old.removedAt
  AND new.registeredAt <= old.removedAt + duration({days: $days})
RETURN new.id AS vendor, new.name AS name, new.registeredAt AS registered,
       old.id AS removedVendor, old.removedAt AS removed, collect(DISTINCT i.key) AS shared
ORDER BY size(shared) DESC, registered DESC, vendor, removedVendor
LIMIT $limit
