-- What a responder answers by text message to take a case: small numbers, so one for each case and responder.
CREATE TABLE reply_codes (
    responder_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    code BIGINT NOT NULL,
    issued_at BIGINT NOT NULL,
    PRIMARY KEY (responder_id, case_id)
);

-- The order in which a responder wants to be reached; an older version writes none.
ALTER TABLE responder_contacts ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
