// The changes that made the areas, departments and items up to a moment, in order.
MATCH (c:Change)
WHERE c.catalogue AND c.seq <= $number AND c.at <= $at
RETURN c.payload AS payload
ORDER BY c.seq
