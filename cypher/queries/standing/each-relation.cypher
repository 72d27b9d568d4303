// Every relation that counts: fills the memory before the service is ready.
MATCH (:Party)-[r:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS|BRANCH_OF|OPERATES]->(:Subject)
WHERE r.withdrawn IS NULL
RETURN properties(r) AS relation
