// Writes how cases of identity stand, and ties them to both persons.
UNWIND $rows AS row
MATCH (kept:Person {id: row.kept})
MATCH (other:Person {id: row.other})
MERGE (i:Identity {id: row.id})
SET i.state = row.state, i.one = row.one, i.data = row.data
MERGE (i)-[:CONCERNS]->(kept)
MERGE (i)-[:CONCERNS]->(other)
