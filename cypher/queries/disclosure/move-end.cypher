// Moves the end of the public feed.
MERGE (f:PublicFeed {name: 'public'})
SET f.number = $number, f.digest = $digest, f.through = $through, f.swept = $swept
