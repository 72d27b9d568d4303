// Where the public feed stands.
OPTIONAL MATCH (f:PublicFeed {name: 'public'})
RETURN coalesce(f.number, 0) AS number, f.digest AS digest, coalesce(f.through, 0) AS through,
       coalesce(f.swept, '') AS swept
