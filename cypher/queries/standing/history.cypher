// The standings of a subject, the latest first, each with the one before it and the change that made it. Walks one chain.
MATCH (:Subject {id: $id})-[:STANDING]->(current:Standing)
MATCH path = (current)-[:AFTER*0..500]->(st:Standing)
WITH st, length(path) AS age ORDER BY age LIMIT $most
MATCH (st)-[:MADE_BY]->(c:Change)
OPTIONAL MATCH (st)-[:AFTER]->(former:Standing)
RETURN c.seq AS seq, c.at AS at, c.kind AS kind, st.data AS data, former.data AS former
ORDER BY age
