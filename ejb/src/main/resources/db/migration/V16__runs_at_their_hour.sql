-- What a cluster asks for before anything destructive: above so many phones, a second person. Nothing when NULL.
CREATE TABLE approval_rule (
    cluster      VARCHAR(64) NOT NULL PRIMARY KEY REFERENCES cluster (name),
    above_phones INTEGER
);

-- A run that waits: for a second person, for its hour, or both. What became of it stays.
CREATE TABLE planned_run (
    id             BIGINT        NOT NULL PRIMARY KEY,
    cluster        VARCHAR(64)   NOT NULL REFERENCES cluster (name),
    job            VARCHAR(64)   NOT NULL,
    source         VARCHAR(16)   NOT NULL,
    scope          VARCHAR(1000000) NOT NULL,
    dry_run        BOOLEAN       NOT NULL,
    canary_size    INTEGER,
    canary_max_failure_percent INTEGER,
    window_ends_at TIMESTAMP(6) WITH TIME ZONE,
    requested_by   VARCHAR(255)  NOT NULL,
    requested_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    starts_at      TIMESTAMP(6) WITH TIME ZONE,
    phones         BIGINT,
    state          VARCHAR(16)   NOT NULL,
    decided_by     VARCHAR(255)  NOT NULL,
    decided_at     TIMESTAMP(6) WITH TIME ZONE,
    message        VARCHAR(2000) NOT NULL,
    incarnation    VARCHAR(64)   NOT NULL,
    run_id         BIGINT
);
CREATE INDEX planned_run_by_state ON planned_run (state, starts_at);
CREATE INDEX planned_run_by_cluster ON planned_run (cluster, id);

-- A planned run starts once, whatever dies between its claim and its start: the database takes no second run of it.
ALTER TABLE run ADD COLUMN planned_run BIGINT UNIQUE;
ALTER TABLE run ADD COLUMN approved_by VARCHAR(255) DEFAULT '' NOT NULL;
