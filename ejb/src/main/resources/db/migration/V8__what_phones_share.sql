-- Settings that phones share, the phones that an application user controls, and what an operator chose for a run.

ALTER TABLE run ADD COLUMN setting_level VARCHAR(16) DEFAULT 'DEVICE' NOT NULL;
ALTER TABLE run ADD COLUMN temporary_user BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE run ADD COLUMN hardening VARCHAR(1000) DEFAULT '' NOT NULL;

-- device is the holder of the value: a phone, and for what phones share the profile's name, or (enterprise).
ALTER TABLE prior_setting ALTER COLUMN device SET DATA TYPE VARCHAR(255);
ALTER TABLE prior_setting ALTER COLUMN element SET DATA TYPE VARCHAR(255);
ALTER TABLE prior_setting ALTER COLUMN open_key SET DATA TYPE VARCHAR(700);

-- to_value is null where a restoration takes a value away; phones and outside_scope say how many a shared value reaches.
ALTER TABLE planned_change ALTER COLUMN device SET DATA TYPE VARCHAR(255);
ALTER TABLE planned_change ALTER COLUMN element SET DATA TYPE VARCHAR(255);
ALTER TABLE planned_change ALTER COLUMN to_value DROP NOT NULL;
ALTER TABLE planned_change ADD COLUMN phones INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE planned_change ADD COLUMN outside_scope INTEGER DEFAULT 0 NOT NULL;

-- Who answers phones that ask whether a key may be pressed: CUCM or PLATFORM.
ALTER TABLE cluster ADD COLUMN phone_authentication VARCHAR(16) DEFAULT 'CUCM' NOT NULL;
-- Phones told to fetch their configuration before the next ones are.
ALTER TABLE cluster ADD COLUMN restart_batch INTEGER DEFAULT 200 NOT NULL;

-- An application user of ours for the length of a night; committed before it is made, deleted after it is removed.
CREATE TABLE temporary_user (
    cluster         VARCHAR(64)   NOT NULL PRIMARY KEY REFERENCES cluster (name),
    user_name       VARCHAR(128)  NOT NULL,
    sealed_password VARCHAR(1024) NOT NULL,
    run_id          BIGINT        NOT NULL,
    created_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- The last part of the address at which a cluster's phones ask us whether a key may be pressed; good until ended_at.
CREATE TABLE phone_token (
    token      VARCHAR(64) NOT NULL PRIMARY KEY,
    cluster    VARCHAR(64) NOT NULL REFERENCES cluster (name),
    run_id     BIGINT      NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at   TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX phone_token_by_cluster ON phone_token (cluster);
