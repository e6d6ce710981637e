-- One row, written to know that the disk can be written.
CREATE TABLE health (
    id TEXT PRIMARY KEY,
    checked_at BIGINT NOT NULL
);
