// Marks the subjects whose standing another policy made.
MATCH (s:Subject)-[:STANDING]->(st:Standing)
WHERE st.policy <> $policy
SET s:Marked
RETURN count(s) AS marked
