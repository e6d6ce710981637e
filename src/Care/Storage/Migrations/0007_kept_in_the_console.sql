-- What coordinators change in the console. One policy; without a row the settings hold.
CREATE TABLE escalation_policy (
    id TEXT PRIMARY KEY,
    policy TEXT NOT NULL
);

CREATE TABLE desk_events (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    responder_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    about_id TEXT
);
CREATE INDEX desk_events_by_time ON desk_events (at);
