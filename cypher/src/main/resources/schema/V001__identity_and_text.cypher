// What names a node is unique. V005 makes the full-text index, so that a store that was made at once fills it once.
CREATE CONSTRAINT ringworkVendorId IF NOT EXISTS FOR (n:Vendor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT ringworkListingId IF NOT EXISTS FOR (n:Listing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT ringworkReportId IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT ringworkIdentifierKey IF NOT EXISTS FOR (n:Identifier) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT ringworkBrandName IF NOT EXISTS FOR (n:Brand) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT ringworkReporterName IF NOT EXISTS FOR (n:Reporter) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT ringworkRunId IF NOT EXISTS FOR (n:Run) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT ringworkRingId IF NOT EXISTS FOR (n:Ring) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT ringworkSchemaVersion IF NOT EXISTS FOR (n:SchemaVersion) REQUIRE n.version IS UNIQUE;
CREATE CONSTRAINT ringworkWriteLock IF NOT EXISTS FOR (n:WriteLock) REQUIRE n.name IS UNIQUE;
