CREATE TABLE responders (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sign_in_name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    locale TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    security_stamp TEXT NOT NULL,
    failed_sign_ins BIGINT NOT NULL,
    locked_until BIGINT,
    totp_secret BYTEA,
    totp_last_step BIGINT,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);

CREATE TABLE responder_contacts (
    id TEXT PRIMARY KEY,
    responder_id TEXT NOT NULL REFERENCES responders (id),
    notifier TEXT NOT NULL,
    address BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX responder_contacts_by_responder ON responder_contacts (responder_id, notifier);

CREATE TABLE rota_shifts (
    id TEXT PRIMARY KEY,
    responder_id TEXT NOT NULL REFERENCES responders (id),
    weekday BIGINT NOT NULL,
    start_minute BIGINT NOT NULL,
    length_minutes BIGINT NOT NULL,
    time_zone TEXT NOT NULL
);

CREATE TABLE rota_overrides (
    id TEXT PRIMARY KEY,
    responder_id TEXT NOT NULL REFERENCES responders (id),
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    on_call BIGINT NOT NULL
);
CREATE INDEX rota_overrides_by_end ON rota_overrides (until_at);
