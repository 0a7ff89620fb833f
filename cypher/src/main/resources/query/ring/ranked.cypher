// title: Rings by rank
// about: The rings of the latest run, best first.
// param limit: integer = 50 — rows at most
MATCH (run:Run)
WITH run ORDER BY run.saved DESC LIMIT 1
MATCH (run)-[found:FOUND]->(ring:Ring)
RETURN found.rank AS rank, ring.id AS ring, found.score AS score, found.size AS size, found.status AS status
ORDER BY rank
LIMIT $limit
