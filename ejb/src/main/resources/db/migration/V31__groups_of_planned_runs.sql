-- How each group begins in a run that waits, as in the run itself.
ALTER TABLE planned_run ADD COLUMN group_first INTEGER;
ALTER TABLE planned_run ADD COLUMN group_then INTEGER;
ALTER TABLE planned_run ADD COLUMN group_max_failure_percent INTEGER;
