// What names a file that is followed is unique.
CREATE CONSTRAINT ringworkWatchedFile IF NOT EXISTS FOR (n:WatchedFile) REQUIRE n.name IS UNIQUE;
