-- What a message is about, where that is a part of its run: a group of phones, by its name.
ALTER TABLE run_message ADD COLUMN subject VARCHAR(1000) DEFAULT '' NOT NULL;
