// Relations of a batch, withdrawn or not. Both ends are found by index; the expansion takes the end with fewer relations.
UNWIND $rows AS row
MATCH (a:Party {ref: row.from}), (b:Party {ref: row.to})
MATCH (a)-[r:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS|BRANCH_OF|OPERATES]->(b)
WHERE r.id = row.id
RETURN properties(r) AS record
