-- Whether a phone's screen is photographed before the key that deletes.
ALTER TABLE cluster ADD COLUMN screenshots BOOLEAN DEFAULT FALSE NOT NULL;

-- What screens showed then. Drawn anew from the phones' pixels.
CREATE TABLE screenshot (
    id       BIGINT      NOT NULL PRIMARY KEY,
    run_id   BIGINT      NOT NULL REFERENCES run (id),
    device   VARCHAR(15) NOT NULL,
    taken_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    width    INTEGER     NOT NULL,
    height   INTEGER     NOT NULL,
    png      BYTEA       NOT NULL
);
CREATE INDEX screenshot_by_device ON screenshot (run_id, device, id);
