// All items, sorted: a whole export. By the index on code, streamed.
MATCH (n:Item)
WHERE n.code >= ''
RETURN properties(n) AS record
ORDER BY n.code
