// One version of the rule book, as it was written.
MATCH (p:Policy {version: $version})
RETURN p.text AS text
