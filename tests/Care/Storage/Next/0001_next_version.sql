-- What the version after this one might add: a migration only adds.
ALTER TABLE cases ADD COLUMN next_version TEXT;
ALTER TABLE alerts ADD COLUMN next_version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN next_version TEXT;
CREATE TABLE next_things (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id)
);
