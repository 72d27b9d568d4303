// Whether the graph has had exactly the migrations of this digest.
OPTIONAL MATCH (s:Schema)
WHERE s.migrations = $digest
RETURN count(s) > 0 AS had
