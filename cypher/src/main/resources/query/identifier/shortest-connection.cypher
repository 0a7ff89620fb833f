// title: The shortest connection of two identifiers
// about: The shortest chain of vendors and identifiers from one identifier to another.
// param from: string — the one identifier as kind:value, such as iban:DE89370400440532013000
// param to: string — the other identifier as kind:value
MATCH (a:Identifier {key: $from}), (b:Identifier {key: $to})
MATCH path = shortestPath((a)-[:PAID_INTO|SHIPS_FROM|RETURNS_TO|REGISTERED_AT|USES|OFFERS|SHOWS*..10]-(b))
RETURN [n IN nodes(path) | coalesce(n.key, n.id)] AS chain, [r IN relationships(path) | type(r)] AS by, length(path) AS steps
