// title: Hubs
// about: Values that the latest run ignored because more vendors share them than can mean anything.
// param limit: integer = 50 — rows at most
MATCH (run:Run)-[ignored:IGNORED {reason: 'hub'}]->(i:Identifier)
RETURN i.kind AS kind, i.value AS value, ignored.vendors AS vendors, ignored.threshold AS threshold, run.id AS run
ORDER BY vendors DESC, kind, value
LIMIT $limit
