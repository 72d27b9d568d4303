// Keeps a version of the rule book for good, so that what it decided can be explained.
MERGE (p:Policy {version: $version})
ON CREATE SET p.text = $text, p.addedBy = $by, p.addedAt = datetime.realtime('UTC')
RETURN p.text AS text
