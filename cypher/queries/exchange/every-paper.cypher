// All papers of inspection work, sorted: a whole export. By the index on key, streamed.
MATCH (n:TaskPaper)
WHERE n.key >= ''
RETURN n.kind AS kind, n.data AS data
ORDER BY n.key
