// Notes what a mirror confirmed; from now on it is told of what comes after.
MATCH (m:Mirror {id: $id})
SET m.position = $position, m.digestMatches = $digestMatches, m.confirmedAt = $at, m.attempts = 0, m.nextAttemptAt = null
