-- Who guessed at whose password from where. Kept in rows, so that a restart opens no lock.
CREATE TABLE log_in_guess (
    user_name       VARCHAR(255) NOT NULL,
    address         VARCHAR(64)  NOT NULL,
    failures        INTEGER      NOT NULL,
    last_failure_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    locked_until    TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (user_name, address)
);
CREATE INDEX log_in_guess_by_time ON log_in_guess (last_failure_at);

-- Grows with each new password: sessions of the console that began under an older one are over.
ALTER TABLE app_user ADD COLUMN session_epoch BIGINT DEFAULT 0 NOT NULL;

-- While it is active no run is started or resumed, on whatever way.
CREATE TABLE passive_mode (
    only_row INTEGER       NOT NULL PRIMARY KEY,
    active   BOOLEAN       NOT NULL,
    reason   VARCHAR(1000) NOT NULL,
    set_by   VARCHAR(255)  NOT NULL,
    since    TIMESTAMP(6) WITH TIME ZONE
);
INSERT INTO passive_mode (only_row, active, reason, set_by, since) VALUES (1, FALSE, '', '', NULL);
