CREATE TABLE conversation_state (
    key TEXT PRIMARY KEY,
    value BYTEA NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE transcript (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    who BIGINT NOT NULL,
    text BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX transcript_by_conversation ON transcript (conversation, at, id);
CREATE INDEX transcript_by_age ON transcript (at);

CREATE TABLE members (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL UNIQUE,
    channel_id TEXT NOT NULL,
    channel_user BYTEA NOT NULL,
    locale TEXT,
    country TEXT,
    time_zone TEXT,
    consent_version TEXT,
    consent_at BIGINT,
    created_at BIGINT NOT NULL
);
