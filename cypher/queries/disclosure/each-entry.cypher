// Everything that is public, once at start.
MATCH (e:PublicEntry)
RETURN e.number AS number, e.data AS data
