// title: Reporters with the most dismissed reports
// about: Who filed the reports that were dismissed, with the share of all that they filed.
// param minReports: integer = 2 — leave out reporters with fewer reports
// param limit: integer = 50 — rows at most
MATCH (reporter:Reporter)-[:FILED]->(r:Report)
WITH reporter, count(r) AS reports, sum(CASE WHEN r.outcome = 'dismissed' THEN 1 ELSE 0 END) AS dismissed
WHERE reports >= $minReports AND dismissed > 0
RETURN reporter.name AS reporter, reports, dismissed, toFloat(dismissed) / reports AS share
ORDER BY dismissed DESC, reporter
LIMIT $limit
