// title: Reports by brand
// about: Number of reports about each brand by what became of them.
// param limit: integer = 50 — rows at most
MATCH (r:Report)
WHERE r.brand IS NOT NULL
RETURN r.brand AS brand, count(r) AS reports,
       sum(CASE WHEN r.outcome = 'confirmed' THEN 1 ELSE 0 END) AS confirmed,
       sum(CASE WHEN r.outcome = 'dismissed' THEN 1 ELSE 0 END) AS dismissed
ORDER BY reports DESC, brand
LIMIT $limit
