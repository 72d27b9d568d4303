// Results of checks are looked up by subject where they are published; shielded records by their mark.
CREATE INDEX task_paper_subject FOR (n:TaskPaper) ON (n.subject);
CREATE INDEX violation_shielded FOR (n:Violation) ON (n.shielded);
