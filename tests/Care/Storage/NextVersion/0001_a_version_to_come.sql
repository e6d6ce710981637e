-- What a version to come may do while this one runs beside it: new columns with defaults, new tables, new indexes.
ALTER TABLE cases ADD COLUMN mood BIGINT NOT NULL DEFAULT 0;
ALTER TABLE alerts ADD COLUMN second_look TEXT;
ALTER TABLE outbox ADD COLUMN priority BIGINT NOT NULL DEFAULT 0;
ALTER TABLE responder_contacts ADD COLUMN verified_at BIGINT;
CREATE TABLE next_version (id TEXT PRIMARY KEY);
CREATE INDEX next_cases_by_mood ON cases (mood);
