// Writes how cases of identity stand, ties them to both parties, and says as which party the other one is seen.
UNWIND $rows AS row
MATCH (kept:Party {ref: row.kept})
MATCH (other:Party {ref: row.other})
MERGE (i:Identity {id: row.id})
SET i.state = row.state, i.one = row.one, i.data = row.data
MERGE (i)-[:CONCERNS]->(kept)
MERGE (i)-[:CONCERNS]->(other)
WITH row, kept, other
OPTIONAL MATCH (other)-[former:SEEN_AS]->(kept)
DELETE former
WITH row, kept, other
WHERE row.one
CREATE (other)-[:SEEN_AS]->(kept)
