CREATE TABLE directline_activities (
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    activity BYTEA NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation, seq)
);
CREATE INDEX directline_activities_by_age ON directline_activities (at);
