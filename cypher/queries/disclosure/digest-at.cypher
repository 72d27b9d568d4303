// The digest of everything that was public at a number of the feed.
MATCH (c:PublicChange {number: $number})
RETURN c.digest AS digest
