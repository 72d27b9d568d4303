// Every violation that counts: those that may cause links are kept in memory.
MATCH (v:Violation)
WHERE v.withdrawn IS NULL
RETURN properties(v) AS violation
