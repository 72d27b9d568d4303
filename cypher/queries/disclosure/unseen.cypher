// The next subjects in the order of their identifiers, where everybody has to be looked at. By index.
MATCH (s:Subject)
WHERE s.id > $after
RETURN s.id AS subject
ORDER BY subject
LIMIT $most
