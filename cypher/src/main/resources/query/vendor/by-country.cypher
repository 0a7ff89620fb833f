// title: Vendors by country
// about: Number of vendors in each country, and how many of them were removed.
// param limit: integer = 250 — rows at most
MATCH (v:Vendor)
RETURN coalesce(v.country, '') AS country, count(v) AS vendors,
       sum(CASE WHEN v.status = 'removed' THEN 1 ELSE 0 END) AS removed
ORDER BY vendors DESC, country
LIMIT $limit
