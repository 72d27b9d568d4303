// Every party that links reach, with them: compared with what a look at everything finds.
MATCH (l:Link)-[:REACHES]->(p:Party)
RETURN p.ref AS target, collect(l.data) AS links
