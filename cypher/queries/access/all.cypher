// All callers: some dozens, read at start and every few seconds.
MATCH (c:Caller)
RETURN properties(c) AS caller
ORDER BY c.name
