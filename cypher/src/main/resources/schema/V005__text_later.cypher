// What a person types finds names, titles, spellings and values in any script. $text says whether the index may follow a
// commit a moment later, which only a store in this process can catch up with. Stores of before have an index of the name.
DROP INDEX ringworkText IF EXISTS;
CREATE FULLTEXT INDEX ringworkText IF NOT EXISTS
FOR (n:Vendor|Listing|Brand|Reporter|Identifier)
ON EACH [n.name, n.legalName, n.title, n.value, n.raws]
OPTIONS $text;
