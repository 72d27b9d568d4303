// The last change whose consequences for others were marked; -1 where none was.
OPTIONAL MATCH (l:Lease {name: 'keeper'})
RETURN coalesce(l.spread, -1) AS number
