-- What was chosen for a run that waits for its hour; no row where nothing was.
CREATE TABLE planned_choice (
    planned_run_id BIGINT        NOT NULL PRIMARY KEY,
    choices        VARCHAR(1200)
);
