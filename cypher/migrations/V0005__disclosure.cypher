// Procedures about the publication of records; pending ones are listed for those who decide them.
CREATE CONSTRAINT proceeding_id FOR (n:Proceeding) REQUIRE n.id IS UNIQUE;
CREATE INDEX proceeding_record FOR (n:Proceeding) ON (n.record);
CREATE INDEX proceeding_pending FOR (n:Proceeding) ON (n.pending, n.filedOn);

// What the public sees, and the numbered log of its changes. An entry that ended is gone; of its change only the place
// in the log and the identifier stay.
CREATE CONSTRAINT public_feed_name FOR (n:PublicFeed) REQUIRE n.name IS UNIQUE;
CREATE CONSTRAINT public_entry_id FOR (n:PublicEntry) REQUIRE n.id IS UNIQUE;
CREATE INDEX public_entry_subject FOR (n:PublicEntry) ON (n.subject);
CREATE CONSTRAINT public_change_number FOR (n:PublicChange) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT public_view_subject FOR (n:PublicView) REQUIRE n.subject IS UNIQUE;
CREATE INDEX public_view_due FOR (n:PublicView) ON (n.dueOn);
CREATE INDEX public_view_policy FOR (n:PublicView) ON (n.policy);
CREATE CONSTRAINT mirror_id FOR (n:Mirror) REQUIRE n.id IS UNIQUE;
