// All versions of the rule book, the latest first: some tens.
MATCH (p:Policy)
RETURN p.version AS version, coalesce(p.addedBy, 'xinheng') AS by, p.addedAt AS at
ORDER BY at DESC, version
