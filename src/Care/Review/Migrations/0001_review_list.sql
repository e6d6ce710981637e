-- Questions that the documents did not answer well. No column names or points to the one who asked.
CREATE TABLE review_items (
    id TEXT PRIMARY KEY,
    reason BIGINT NOT NULL,
    language TEXT NOT NULL,
    entry_id TEXT,
    text BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX review_items_by_time ON review_items (at);

-- What was done with them, and by whom.
CREATE TABLE review_events (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    kind BIGINT NOT NULL,
    responder_id TEXT NOT NULL,
    items BIGINT NOT NULL,
    file TEXT
);
CREATE INDEX review_events_by_time ON review_events (at);
