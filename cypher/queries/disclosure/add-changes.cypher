// Appends to the public feed: places and identifiers, no content.
UNWIND $rows AS row
CREATE (c:PublicChange)
SET c = row
