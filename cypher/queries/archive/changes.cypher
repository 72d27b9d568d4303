// The numbered changes after one, in order, with all that makes them again. By index on the number.
MATCH (c:Change)
WHERE c.seq > $since
WITH c ORDER BY c.seq LIMIT $most
RETURN c.seq AS seq, c.id AS id, c.kind AS kind, c.actor AS actor, c.at AS at, c.payload AS payload, c.hash AS hash,
       c.idempotencyKey AS key, c.fingerprint AS fingerprint,
       [(c)-[:TOUCHES]->(p:Party) | p.ref] AS touched,
       [(st:Standing)-[:MADE_BY]->(c) | st.data] AS standings
ORDER BY seq
