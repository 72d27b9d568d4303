// The changes that made a subject's dossier up to a moment, in order, and the standing that was served then.
MATCH (s:Subject {id: $id})
RETURN COLLECT {
         MATCH (s)<-[:TOUCHES]-(c:Change) WHERE c.seq <= $number AND c.at <= $at
         RETURN c.payload ORDER BY c.seq
       } AS payloads,
       head(COLLECT {
         MATCH (s)<-[:TOUCHES]-(c:Change)<-[:MADE_BY]-(st:Standing {subject: $id}) WHERE c.seq <= $number AND c.at <= $at
         RETURN st.data ORDER BY st.version DESC LIMIT 1
       }) AS standing
