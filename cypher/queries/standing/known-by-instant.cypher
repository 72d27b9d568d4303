// As known-by-number, by the graph's clock.
MATCH (s:Subject {id: $id})
RETURN COLLECT {
         MATCH (s)<-[:TOUCHES]-(c:Change) WHERE c.at <= $at AND c.seq IS NOT NULL
         RETURN c.payload ORDER BY c.seq
       } AS payloads,
       head(COLLECT {
         MATCH (s)-[:STANDING]->(:Standing)-[:AFTER*0..]->(st:Standing)-[:MADE_BY]->(c:Change)
         WHERE c.at <= $at AND c.seq IS NOT NULL
         RETURN st.data ORDER BY st.version DESC LIMIT 1
       }) AS standing
