-- What a phone's pages show of its settings and of the other trust, for the hardening tables.
ALTER TABLE observation ADD COLUMN shown_settings VARCHAR(500) DEFAULT '' NOT NULL;
ALTER TABLE observation ADD COLUMN web_access VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE observation ADD COLUMN ctl VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE observation ADD COLUMN lsc VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE observation ADD COLUMN trust_message_at VARCHAR(64) DEFAULT '' NOT NULL;
