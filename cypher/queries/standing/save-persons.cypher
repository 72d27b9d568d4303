// Adds or corrects persons. Names arrive encrypted, numbers as keyed hashes.
UNWIND $rows AS row
MERGE (p:Person {id: row.id})
SET p += row, p:Party, p.ref = 'person/' + p.id
