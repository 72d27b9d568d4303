// Papers of one kind in the order of their identifiers; what is null lets everything through. By the index on kind and
// identifier; a county has some hundred of a kind a year, results aside.
MATCH (p:TaskPaper)
WHERE p.kind = $kind AND p.id > $after
  AND ($year IS NULL OR p.year = $year)
  AND ($item IS NULL OR p.item = $item)
  AND ($department IS NULL OR p.department = $department)
  AND ($subject IS NULL OR p.subject = $subject)
  AND ($state IS NULL OR p.state = $state)
  AND ($of IS NULL OR p.of = $of)
RETURN p.data AS data
ORDER BY p.id
LIMIT $most
