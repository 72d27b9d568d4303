// Notes when the public record of subjects changes by itself, and which policy made it.
UNWIND $rows AS row
MERGE (v:PublicView {subject: row.subject})
SET v.dueOn = row.dueOn, v.policy = row.policy
