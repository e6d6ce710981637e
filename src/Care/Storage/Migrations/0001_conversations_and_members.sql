CREATE TABLE conversation_state (
    key TEXT PRIMARY KEY,
    value BYTEA NOT NULL,
    updated_at BIGINT NOT NULL
);

-- Ids sort in the order of the lines. Every turn writes here, so there is one index and no more.
CREATE TABLE transcript (
    conversation TEXT NOT NULL,
    id TEXT NOT NULL,
    who BIGINT NOT NULL,
    text BYTEA NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation, id)
);

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
