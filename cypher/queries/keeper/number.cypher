// Gives changes their numbers and hashes and moves the end of the log.
MATCH (l:Lease {name: 'keeper'})
SET l.seq = $last, l.hash = $hash
WITH l
UNWIND $rows AS row
MATCH (c:Change {id: row.id})
SET c.seq = row.seq, c.hash = row.hash
REMOVE c:Pending
