// The highest number given so far.
OPTIONAL MATCH (l:Lease {name: 'keeper'})
RETURN coalesce(l.seq, 0) AS seq
