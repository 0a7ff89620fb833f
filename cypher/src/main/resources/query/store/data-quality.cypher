// title: Quality of identifiers
// about: How many identifiers of each kind are usable, placeholders or malformed, and how many are shared.
MATCH (i:Identifier)
RETURN i.kind AS kind, count(i) AS identifiers,
       sum(CASE WHEN i.quality = 'usable' THEN 1 ELSE 0 END) AS usable,
       sum(CASE WHEN i.quality = 'placeholder' THEN 1 ELSE 0 END) AS placeholders,
       sum(CASE WHEN i.quality = 'malformed' THEN 1 ELSE 0 END) AS malformed,
       sum(CASE WHEN i.vendors > 1 THEN 1 ELSE 0 END) AS shared
ORDER BY identifiers DESC, kind
