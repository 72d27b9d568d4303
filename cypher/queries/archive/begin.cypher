// The end of the log, in a graph that never had one.
MERGE (l:Lease {name: 'keeper'})
ON CREATE SET l.token = 0, l.seq = 0, l.hash = $genesis, l.until = datetime({epochMillis: 0})
