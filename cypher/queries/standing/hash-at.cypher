// The hash of the change of a number, whenever somebody follows the log. By index.
MATCH (c:Change {seq: $number})
RETURN c.hash AS hash
