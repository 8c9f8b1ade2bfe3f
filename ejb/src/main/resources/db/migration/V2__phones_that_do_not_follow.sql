-- Why a setting still waits to be put back, or why it was closed, in a stable word.
ALTER TABLE prior_setting ADD COLUMN reason VARCHAR(64) DEFAULT '' NOT NULL;
