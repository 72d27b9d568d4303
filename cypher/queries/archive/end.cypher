// Where the log ends.
MATCH (l:Lease {name: 'keeper'})
RETURN l.seq AS number, l.hash AS hash
