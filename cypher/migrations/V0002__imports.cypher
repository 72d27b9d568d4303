// Imports with the rows that they refused, and mappings.
CREATE CONSTRAINT import_id FOR (n:Import) REQUIRE n.id IS UNIQUE;
CREATE INDEX refused_row FOR (n:RefusedRow) ON (n.import, n.line);
CREATE CONSTRAINT mapping_name FOR (n:Mapping) REQUIRE n.name IS UNIQUE;

// Files name persons by a department's key.
CREATE INDEX person_key FOR (n:Person) ON (n.keySystem, n.key);
