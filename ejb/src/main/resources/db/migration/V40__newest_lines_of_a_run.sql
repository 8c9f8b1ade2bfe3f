-- The newest lines of a run, in their order, however many runs came after it.
CREATE INDEX timeline_newest ON timeline (run_id DESC, id DESC);
DROP INDEX timeline_by_run;
