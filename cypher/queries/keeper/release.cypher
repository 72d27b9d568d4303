// Ends the holder's own lease.
MATCH (l:Lease {name: 'keeper', token: $token})
SET l.until = datetime({epochMillis: 0})
