// All violations, sorted: a whole export. By the index on id, streamed.
MATCH (n:Violation)
WHERE n.id >= ''
RETURN properties(n) AS record
ORDER BY n.id
