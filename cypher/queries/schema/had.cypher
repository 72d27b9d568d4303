// Notes that the graph has had the migrations of this digest.
MERGE (s:Schema)
SET s.migrations = $digest
