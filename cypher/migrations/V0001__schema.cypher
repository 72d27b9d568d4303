// Identities: what may exist once. A uniqueness constraint brings the index that finds it.
CREATE CONSTRAINT subject_id FOR (n:Subject) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_id FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT party_ref FOR (n:Party) REQUIRE n.ref IS UNIQUE;
CREATE CONSTRAINT subject_key FOR (n:SubjectKey) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT subject_key_names_one FOR ()-[r:NAMES]-() REQUIRE r.only IS UNIQUE;
CREATE CONSTRAINT department_code FOR (n:Department) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT area_code FOR (n:Area) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT item_code FOR (n:Item) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT catalogue_name FOR (n:Catalogue) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT violation_id FOR (n:Violation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT inspection_id FOR (n:Inspection) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_idempotency_key FOR (n:Change) REQUIRE n.idempotencyKey IS UNIQUE;
CREATE CONSTRAINT lease_name FOR (n:Lease) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT policy_version FOR (n:Policy) REQUIRE n.version IS UNIQUE;
CREATE CONSTRAINT caller_name FOR (n:Caller) REQUIRE n.name IS UNIQUE;

// Feeds read changes in order; the keeper takes the unnumbered ones by age.
CREATE CONSTRAINT change_seq FOR (n:Change) REQUIRE n.seq IS UNIQUE;
CREATE INDEX pending_at FOR (n:Pending) ON (n.at);

// Search by name: pairs of Chinese characters, whole words elsewhere.
CREATE FULLTEXT INDEX subjectName FOR (n:Subject) ON EACH [n.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

// The changes of areas, departments and items are read as they were at a moment.
CREATE INDEX change_catalogue FOR (n:Change) ON (n.catalogue);
