// Procedures that wait for somebody, the oldest first, with the parties that their records are against. By index.
MATCH (p:Proceeding {pending: true})-[:ABOUT]->(v:Violation)
RETURN p.data AS data, v.party AS party
ORDER BY p.filedOn, p.id
SKIP $skip LIMIT $most
