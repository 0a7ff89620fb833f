// title: Runs
// about: All detection runs, the latest first.
// param limit: integer = 50 — rows at most
MATCH (r:Run)
RETURN r.id AS run, r.startedAt AS started, r.finishedAt AS finished, r.vendors AS vendors, r.rings AS rings
ORDER BY r.saved DESC
LIMIT $limit
