// The standings that the latest changes since a moment made, newest first, each with the one before it. By index on the
// number; looks at a bounded number of changes and of standings.
MATCH (c:Change) WHERE c.seq > 0
WITH c ORDER BY c.seq DESC LIMIT $changes
WITH c WHERE c.at >= $since
MATCH (c)<-[:MADE_BY]-(st:Standing)-[:AFTER]->(former:Standing)
RETURN c.seq AS seq, c.at AS at, c.kind AS kind, st.data AS data, former.data AS former
ORDER BY seq DESC
LIMIT $most
