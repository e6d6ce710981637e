CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    member_id TEXT,
    conversation TEXT NOT NULL,
    reference BYTEA NOT NULL,
    level BIGINT NOT NULL,
    category TEXT NOT NULL,
    subject TEXT NOT NULL,
    alert_count BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    last_alert_at BIGINT NOT NULL,
    owner_id TEXT,
    claimed_at BIGINT,
    first_word_at BIGINT,
    closed_at BIGINT,
    outcome TEXT,
    note BYTEA,
    paged_level BIGINT NOT NULL,
    policy TEXT NOT NULL,
    step BIGINT NOT NULL,
    round BIGINT NOT NULL,
    run BIGINT NOT NULL,
    next_step_at BIGINT
);
CREATE UNIQUE INDEX cases_one_open_per_person ON cases (person) WHERE closed_at IS NULL;
CREATE INDEX cases_by_conversation ON cases (conversation) WHERE closed_at IS NULL;
CREATE INDEX cases_due ON cases (next_step_at) WHERE closed_at IS NULL;

CREATE TABLE alerts (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL REFERENCES cases (id),
    raised_as TEXT NOT NULL,
    level BIGINT NOT NULL,
    category TEXT NOT NULL,
    subject TEXT NOT NULL,
    rules TEXT NOT NULL,
    text BYTEA NOT NULL,
    at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX alerts_by_case ON alerts (case_id, at);
CREATE INDEX alerts_by_provisional_case ON alerts (raised_as);

CREATE TABLE case_events (
    case_id TEXT NOT NULL REFERENCES cases (id),
    place BIGINT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    responder_id TEXT,
    detail TEXT,
    PRIMARY KEY (case_id, place)
);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    run BIGINT NOT NULL,
    kind BIGINT NOT NULL,
    level BIGINT NOT NULL,
    notifier TEXT NOT NULL,
    target TEXT NOT NULL,
    responder_id TEXT,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    state BIGINT NOT NULL,
    lease_owner TEXT,
    lease_until BIGINT NOT NULL,
    finished_at BIGINT
);
CREATE INDEX outbox_due ON outbox (level, due_at) WHERE state = 0;
CREATE INDEX outbox_by_case ON outbox (case_id, run);

CREATE TABLE outbox_attempts (
    outbox_id TEXT NOT NULL REFERENCES outbox (id),
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    outcome BIGINT NOT NULL,
    category BIGINT NOT NULL,
    milliseconds BIGINT NOT NULL,
    detail TEXT,
    PRIMARY KEY (outbox_id, number)
);

CREATE TABLE handoffs (
    conversation TEXT PRIMARY KEY,
    case_id TEXT NOT NULL,
    responder_id TEXT,
    since BIGINT NOT NULL
);
