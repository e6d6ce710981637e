-- What the channels have delivered, so that a repeat is known wherever it arrives; erased after some days.
CREATE TABLE deliveries (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    is_done BIGINT NOT NULL
);

-- Which message a member's line is, where the channel tells; a message that is delivered again is no second line.
ALTER TABLE transcript ADD COLUMN message TEXT;
