// The changes that made a subject's dossier up to a number, in order, and the standing that was served then.
MATCH (s:Subject {id: $id})
RETURN COLLECT {
         MATCH (s)<-[:TOUCHES]-(c:Change) WHERE c.seq <= $number
         RETURN c.payload ORDER BY c.seq
       } AS payloads,
       head(COLLECT {
         MATCH (s)-[:STANDING]->(:Standing)-[:AFTER*0..]->(st:Standing)-[:MADE_BY]->(c:Change) WHERE c.seq <= $number
         RETURN st.data ORDER BY st.version DESC LIMIT 1
       }) AS standing
