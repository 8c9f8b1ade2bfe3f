-- What a search looks through: name, address, extension, owner and description, a line each, in small letters; so each phone
-- costs one comparison. It stands beside the newest look as well, since a search over a cluster reads that one row a phone.
ALTER TABLE run_device ADD COLUMN search VARCHAR(600) DEFAULT '' NOT NULL;
UPDATE run_device SET search = SUBSTRING(LOWER(device || CHR(10) || address || CHR(10) || extension || CHR(10) || owner
    || CHR(10) || description), 1, 600);

ALTER TABLE newest_look ADD COLUMN search VARCHAR(600) DEFAULT '' NOT NULL;
UPDATE newest_look SET search = COALESCE((SELECT d.search FROM run_device d
    WHERE d.run_id = newest_look.run_id AND d.device = newest_look.device), '');
