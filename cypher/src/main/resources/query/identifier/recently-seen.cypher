// title: Recently seen identifiers
// about: Shared identifiers whose last use was seen on or after a day, the latest first.
// param since: date = 2000-01-01 — the first day
// param limit: integer = 50 — rows at most
MATCH (v:Vendor)-[use:PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES]->(i:Identifier)
WHERE i.vendors > 1 AND i.quality = 'usable' AND use.lastSeen >= datetime({date: $since})
WITH i, max(use.lastSeen) AS lastSeen, collect(DISTINCT v.id) AS users
RETURN i.kind AS kind, i.value AS value, lastSeen, size(users) AS vendorsSince, i.vendors AS vendors
ORDER BY lastSeen DESC, kind, value
LIMIT $limit
