// Takes or keeps the lease, by the graph's clock. The token grows with every change of holder.
MERGE (l:Lease {name: 'keeper'})
ON CREATE SET l.token = 0, l.seq = 0, l.hash = $genesis, l.until = datetime({epochMillis: 0})
SET l.locked = true
WITH l, datetime.realtime('UTC') AS now
WHERE l.until < now OR l.holder = $holder
SET l.token = CASE WHEN l.holder = $holder AND l.until >= now THEN l.token ELSE l.token + 1 END,
    l.holder = $holder,
    l.until = now + duration({milliseconds: $term})
RETURN l.token AS token
