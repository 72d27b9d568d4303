// Throws away standings that were made beforehand, when no activation is being carried out.
CALL () {
  MATCH (g:StagedStanding)
  WHERE NOT EXISTS { (:Running) }
  WITH g LIMIT $most
  DETACH DELETE g
  RETURN count(*) AS swept
}
RETURN swept
