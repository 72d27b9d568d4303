// The public changes after a number, in order, with the content of those that no later one replaced. By index.
MATCH (c:PublicChange)
WHERE c.number > $since
WITH c ORDER BY c.number LIMIT $most
OPTIONAL MATCH (e:PublicEntry {id: c.record, number: c.number})
RETURN c.number AS number, c.operation AS operation, c.record AS record, c.subject AS subject, c.on AS on,
       c.digest AS digest, e.data AS data
ORDER BY number
