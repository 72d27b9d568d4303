// Deletes imports that were over long ago and have no refused rows left.
MATCH (i:Import)
WHERE i.state IN ['FINISHED', 'STOPPED'] AND i.touchedAt < datetime.realtime('UTC') - duration({days: $days})
  AND NOT EXISTS { MATCH (r:RefusedRow {import: i.id}) }
DELETE i
