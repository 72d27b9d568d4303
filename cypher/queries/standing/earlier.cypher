// The change committed under an idempotency key before, with the standing that it made and the one before that.
MATCH (c:Change {idempotencyKey: $key})
OPTIONAL MATCH (after:Standing)-[:MADE_BY]->(c)
OPTIONAL MATCH (after)-[:AFTER]->(before:Standing)
RETURN c.id AS change, c.fingerprint AS fingerprint, before.data AS before, after.data AS after
LIMIT 1
