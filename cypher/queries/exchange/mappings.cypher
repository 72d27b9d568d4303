// All mappings that officers added: some dozen.
MATCH (m:Mapping)
RETURN m.name AS name, m.text AS text
ORDER BY name
