// title: Shared values that were no evidence, by reason
// about: How many shared values the latest run ignored, by reason and kind, with the one that most vendors share.
MATCH (:Run)-[ignored:IGNORED]->(i:Identifier)
WITH ignored, i ORDER BY ignored.vendors DESC, i.value
RETURN ignored.reason AS reason, i.kind AS kind, count(i) AS values, max(ignored.vendors) AS mostVendors,
       collect(i.value)[0] AS mostShared
ORDER BY reason, values DESC, kind
