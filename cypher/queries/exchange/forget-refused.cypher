// Deletes refused rows of imports that were over long ago, some at a time.
MATCH (i:Import)
WHERE i.state IN ['FINISHED', 'STOPPED'] AND i.touchedAt < datetime.realtime('UTC') - duration({days: $days})
CALL (i) {
  MATCH (r:RefusedRow {import: i.id})
  WITH r LIMIT 10000
  DELETE r
  RETURN count(*) AS rows
}
RETURN coalesce(sum(rows), 0) AS deleted
