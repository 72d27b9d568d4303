// All areas, departments and items with the version that counts their changes: some hundred rows, read when they change.
OPTIONAL MATCH (k:Catalogue {name: 'catalogue'})
RETURN coalesce(k.version, 0) AS version,
       COLLECT { MATCH (a:Area) RETURN properties(a) } AS areas,
       COLLECT { MATCH (d:Department) RETURN properties(d) } AS departments,
       COLLECT { MATCH (i:Item) RETURN properties(i) } AS items
