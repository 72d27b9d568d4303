// Every current standing with the names of its subject: fills the memory before the service is ready.
MATCH (s:Subject)-[:STANDING]->(st:Standing)
RETURN st.data AS standing, [(k:SubjectKey)-[:NAMES]->(s) | k.key] AS names
