// Marks parties for grading and notes up to which change this was done.
MATCH (l:Lease {name: 'keeper'})
SET l.spread = coalesce($upTo, l.spread)
WITH l
UNWIND $refs AS ref
MATCH (p:Party {ref: ref})
SET p:Marked
