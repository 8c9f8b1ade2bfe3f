-- How each group of one model, load and site begins; empty when groups do not wait for their first phones.
ALTER TABLE run ADD COLUMN group_first INTEGER;
ALTER TABLE run ADD COLUMN group_then INTEGER;
ALTER TABLE run ADD COLUMN group_max_failure_percent INTEGER;

-- Whether sequences of less than high confidence are played where a phone does not tell its screen; how often a phone that
-- proves unchanged is pressed.
ALTER TABLE cluster ADD COLUMN press_without_screen BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE cluster ADD COLUMN attempts INTEGER DEFAULT 2 NOT NULL;

-- Which proofs a verified deletion has, by their words.
ALTER TABLE device_outcome ADD COLUMN proofs VARCHAR(64) DEFAULT '' NOT NULL;
