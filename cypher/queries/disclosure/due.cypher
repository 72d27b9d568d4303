// Subjects whose public record changes by date, or was made by other rules or in another form. By two indexes.
CALL () {
  MATCH (v:PublicView)
  WHERE v.dueOn <= $on
  RETURN v.subject AS subject
  LIMIT $most
UNION
  MATCH (v:PublicView)
  WHERE v.policy < $policy
  RETURN v.subject AS subject
  LIMIT $most
UNION
  MATCH (v:PublicView)
  WHERE v.policy > $policy
  RETURN v.subject AS subject
  LIMIT $most
}
RETURN subject
LIMIT $most
