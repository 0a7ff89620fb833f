// title: Identifiers by use
// about: Identifiers by the number of vendors that use them.
// param kind: string = * — only this kind, such as iban; * for all
// param minVendors: integer = 2 — leave out identifiers that fewer vendors use
// param limit: integer = 50 — rows at most
MATCH (i:Identifier)
WHERE i.vendors >= $minVendors AND ($kind = '*' OR i.kind = $kind)
RETURN i.kind AS kind, i.value AS value, i.vendors AS vendors, i.quality AS quality, i.raws[0..5] AS spellings
ORDER BY vendors DESC, kind, value
LIMIT $limit
