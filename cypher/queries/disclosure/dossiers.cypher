// What decides about the public record of subjects, and what is public of them now. Cost: the subjects' own records and
// at most 500 persons, found by id.
UNWIND $ids AS id
MATCH (s:Subject {id: id})
RETURN properties(s) AS subject,
       [(s)<-[:COMMITTED_BY]-(v:Violation) WHERE v.withdrawn IS NULL | properties(v)] AS violations,
       [(s)<-[:COMMITTED_BY]-(:Violation)<-[:ABOUT]-(p:Proceeding) | p.data] AS proceedings,
       COLLECT {
         MATCH (t:TaskPaper {subject: id})
         WHERE t.kind = 'CheckResult' AND t.state = 'PUBLISHED'
         RETURN t.data
       } AS results,
       COLLECT {
         MATCH (n:Person)-[r:LEGAL_REPRESENTATIVE_OF|HOLDS|EXECUTIVE_OF|CONTROLS|OPERATES]->(s)
         WHERE r.withdrawn IS NULL
         RETURN DISTINCT properties(n) LIMIT 500
       } AS persons,
       COLLECT {
         MATCH (e:PublicEntry {subject: id})
         RETURN {id: e.id, publishedOn: e.publishedOn, data: e.data}
       } AS published,
       EXISTS { MATCH (:PublicView {subject: id}) } AS viewed
