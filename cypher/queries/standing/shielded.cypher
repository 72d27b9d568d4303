// The violations that are shielded, once at start. By index.
MATCH (v:Violation)
WHERE v.shielded
RETURN v.id AS id
