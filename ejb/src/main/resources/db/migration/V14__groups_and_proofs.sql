-- How each group of one model, load and site begins; empty when groups do not wait for their first phones.
ALTER TABLE run ADD COLUMN group_first INTEGER;
ALTER TABLE run ADD COLUMN group_then INTEGER;
ALTER TABLE run ADD COLUMN group_max_failure_percent INTEGER;
