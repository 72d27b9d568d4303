// Every violation that counts and is not shielded: those that may cause links are kept in memory.
MATCH (v:Violation)
WHERE v.withdrawn IS NULL AND v.shielded IS NULL
RETURN properties(v) AS violation
