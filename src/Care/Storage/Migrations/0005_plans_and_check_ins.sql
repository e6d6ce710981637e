CREATE TABLE safety_plans (
    member_id TEXT PRIMARY KEY REFERENCES members (id),
    content BYTEA NOT NULL,
    shared_at BIGINT,
    updated_at BIGINT NOT NULL
);

CREATE TABLE check_ins (
    member_id TEXT PRIMARY KEY REFERENCES members (id),
    reference BYTEA NOT NULL,
    weekdays BIGINT NOT NULL,
    minute_of_day BIGINT NOT NULL,
    time_zone TEXT NOT NULL,
    next_due_at BIGINT NOT NULL
);
CREATE INDEX check_ins_due ON check_ins (next_due_at);
