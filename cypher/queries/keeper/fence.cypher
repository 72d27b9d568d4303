// Locks the lease and checks that it is still the caller's: the first statement of every transaction of the keeper.
MATCH (l:Lease {name: 'keeper'})
SET l.locked = true
WITH l
WHERE l.token = $token
RETURN l.seq AS seq, l.hash AS hash
