// Adds or replaces a mapping.
MERGE (m:Mapping {name: $name})
SET m.text = $text, m.actor = $actor, m.savedAt = datetime.realtime('UTC')
