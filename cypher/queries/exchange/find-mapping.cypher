// The mapping of a name.
MATCH (m:Mapping {name: $name})
RETURN m.text AS text
