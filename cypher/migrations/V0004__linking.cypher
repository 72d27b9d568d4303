// Links are found by identifier and by whether their measure waits for a decision.
CREATE INDEX link_id FOR (n:Link) ON (n.id);
CREATE INDEX link_restricts FOR (n:Link) ON (n.restricts);

// Persons of one name, and the cases in which two parties are one or may be.
CREATE INDEX person_name_hash FOR (n:Person) ON (n.nameHash);
CREATE CONSTRAINT identity_id FOR (n:Identity) REQUIRE n.id IS UNIQUE;
