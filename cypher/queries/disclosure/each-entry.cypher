// Everything that is public, once at start. One that is taken down while the others are read has no properties any more.
MATCH (e:PublicEntry)
WITH e.number AS number, e.data AS data
WHERE number IS NOT NULL AND data IS NOT NULL
RETURN number, data
