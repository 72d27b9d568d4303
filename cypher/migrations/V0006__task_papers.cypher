// Papers of inspection work, each found by its kind and identifier.
CREATE CONSTRAINT task_paper_key FOR (n:TaskPaper) REQUIRE n.key IS UNIQUE;
CREATE INDEX task_paper_kind FOR (n:TaskPaper) ON (n.kind, n.id);
CREATE INDEX task_paper_of FOR (n:TaskPaper) ON (n.of);
CREATE CONSTRAINT guard_name FOR (n:Guard) REQUIRE n.name IS UNIQUE;
