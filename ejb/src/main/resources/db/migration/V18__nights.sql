-- An upgrade night of one cluster: which runs belong to it, and whether somebody said that the upgrade is done.
-- open_key is the cluster's name while the night lasts, so that there is one at a time.
CREATE TABLE upgrade_night (
    id             BIGINT       NOT NULL PRIMARY KEY,
    cluster        VARCHAR(64)  NOT NULL REFERENCES cluster (name),
    open_key       VARCHAR(64)  UNIQUE,
    begun_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    begun_by       VARCHAR(255) NOT NULL,
    upgraded_at    TIMESTAMP(6) WITH TIME ZONE,
    upgraded_by    VARCHAR(255) NOT NULL,
    phones         BIGINT       NOT NULL,
    window_ends_at TIMESTAMP(6) WITH TIME ZONE,
    ended_at       TIMESTAMP(6) WITH TIME ZONE,
    ended_by       VARCHAR(255) NOT NULL
);
CREATE INDEX upgrade_night_by_cluster ON upgrade_night (cluster, id);
-- The newest exchanges of a run, over all its phones.
CREATE INDEX timeline_by_run ON timeline (run_id, id);
