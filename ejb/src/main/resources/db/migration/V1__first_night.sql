-- The first upgrade night. Plain SQL that H2 and PostgreSQL accept alike.
-- Times are UTC instants. Journals (deletion_attempt, prior_setting, letter) are written before the deed they speak of.

CREATE SEQUENCE row_id START WITH 1 INCREMENT BY 100;
CREATE SEQUENCE run_id START WITH 1 INCREMENT BY 1 CACHE 1;

CREATE TABLE cluster (
    name                          VARCHAR(64)   NOT NULL PRIMARY KEY,
    kind                          VARCHAR(16)   NOT NULL,
    publisher                     VARCHAR(255)  NOT NULL,
    axl_port                      INTEGER       NOT NULL,
    tftp_port                     INTEGER       NOT NULL,
    username                      VARCHAR(255)  NOT NULL,
    sealed_password               VARCHAR(1024) NOT NULL,
    phone_username                VARCHAR(255)  NOT NULL,
    sealed_phone_password         VARCHAR(1024) NOT NULL,
    phone_port                    INTEGER       NOT NULL,
    phone_networks                VARCHAR(4000) NOT NULL,
    trusted_certificates          VARCHAR(100000) NOT NULL,
    trust_on_first_use            BOOLEAN       NOT NULL,
    pinned_certificate            VARCHAR(64)   NOT NULL,
    site_by                       VARCHAR(16)   NOT NULL,
    authentication_url            VARCHAR(255)  NOT NULL,
    window_size                   INTEGER       NOT NULL,
    per_site                      INTEGER       NOT NULL,
    ris_per_minute                INTEGER       NOT NULL,
    resets_per_minute             INTEGER       NOT NULL,
    key_pace_millis               BIGINT        NOT NULL,
    poll_millis                   BIGINT        NOT NULL,
    conversation_deadline_seconds BIGINT        NOT NULL,
    press_without_call_state      BOOLEAN       NOT NULL,
    updated_at                    TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE site (
    id       BIGINT        NOT NULL PRIMARY KEY,
    cluster  VARCHAR(64)   NOT NULL REFERENCES cluster (name),
    name     VARCHAR(255)  NOT NULL,
    contacts VARCHAR(4000) NOT NULL,
    building VARCHAR(255)  NOT NULL,
    notes    VARCHAR(4000) NOT NULL,
    UNIQUE (cluster, name)
);

-- A CSV inventory; the newest accepted one of a cluster serves runs with source csv.
CREATE TABLE csv_inventory (
    id         BIGINT       NOT NULL PRIMARY KEY,
    cluster    VARCHAR(64)  NOT NULL REFERENCES cluster (name),
    imported_by VARCHAR(255) NOT NULL,
    imported_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    accepted   INTEGER      NOT NULL,
    rejected   INTEGER      NOT NULL
);

CREATE TABLE csv_device (
    id            BIGINT        NOT NULL PRIMARY KEY,
    inventory_id  BIGINT        NOT NULL REFERENCES csv_inventory (id),
    device        VARCHAR(15)   NOT NULL,
    model         VARCHAR(255)  NOT NULL,
    protocol      VARCHAR(16)   NOT NULL,
    description   VARCHAR(255)  NOT NULL,
    device_pool   VARCHAR(255)  NOT NULL,
    location      VARCHAR(255)  NOT NULL,
    common_phone_profile VARCHAR(255) NOT NULL,
    security_profile VARCHAR(255) NOT NULL,
    extension     VARCHAR(255)  NOT NULL,
    owner         VARCHAR(255)  NOT NULL,
    configured_load VARCHAR(255) NOT NULL,
    address       VARCHAR(64)   NOT NULL,
    vendor_config VARCHAR(100000) NOT NULL,
    UNIQUE (inventory_id, device)
);

CREATE TABLE run (
    id               BIGINT       NOT NULL PRIMARY KEY,
    cluster          VARCHAR(64)  NOT NULL REFERENCES cluster (name),
    job              VARCHAR(64)  NOT NULL,
    source           VARCHAR(16)  NOT NULL,
    scope            VARCHAR(1000000) NOT NULL,
    dry_run          BOOLEAN      NOT NULL,
    canary_size      INTEGER,
    canary_max_failure_percent INTEGER,
    window_ends_at   TIMESTAMP(6) WITH TIME ZONE,
    requested_by     VARCHAR(255) NOT NULL,
    created_at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    started_at       TIMESTAMP(6) WITH TIME ZONE,
    ended_at         TIMESTAMP(6) WITH TIME ZONE,
    status           VARCHAR(16)  NOT NULL,
    step             VARCHAR(64)  NOT NULL,
    job_execution_id BIGINT,
    restarts         INTEGER      NOT NULL,
    interrupted      BOOLEAN      NOT NULL,
    summary          VARCHAR(100000) NOT NULL
);
CREATE INDEX run_by_cluster ON run (cluster, id);

-- Who may drive a cluster's phones: at most one run, one server process, one epoch. The epoch only grows.
CREATE TABLE run_lease (
    cluster     VARCHAR(64)  NOT NULL PRIMARY KEY,
    run_id      BIGINT,
    node        VARCHAR(255) NOT NULL,
    incarnation VARCHAR(64)  NOT NULL,
    held_by     VARCHAR(255) NOT NULL,
    epoch       BIGINT       NOT NULL,
    heartbeat   TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE run_message (
    id     BIGINT        NOT NULL PRIMARY KEY,
    run_id BIGINT        NOT NULL REFERENCES run (id),
    at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    code   VARCHAR(16)   NOT NULL,
    text   VARCHAR(4000) NOT NULL
);
CREATE INDEX run_message_by_run ON run_message (run_id, id);

-- take-inventory: the phones in a run's scope as the cluster knew them when the run began.
CREATE TABLE run_device (
    id             BIGINT       NOT NULL PRIMARY KEY,
    run_id         BIGINT       NOT NULL REFERENCES run (id),
    device         VARCHAR(15)  NOT NULL,
    site           VARCHAR(255) NOT NULL,
    model          VARCHAR(255) NOT NULL,
    protocol       VARCHAR(16)  NOT NULL,
    description    VARCHAR(255) NOT NULL,
    device_pool    VARCHAR(255) NOT NULL,
    location       VARCHAR(255) NOT NULL,
    common_phone_profile VARCHAR(255) NOT NULL,
    security_profile VARCHAR(255) NOT NULL,
    extension      VARCHAR(255) NOT NULL,
    owner          VARCHAR(255) NOT NULL,
    configured_load VARCHAR(255) NOT NULL,
    address        VARCHAR(64)  NOT NULL,
    registration   VARCHAR(32)  NOT NULL,
    registered_since TIMESTAMP(6) WITH TIME ZONE,
    settings_access VARCHAR(16) NOT NULL,
    UNIQUE (run_id, device)
);

-- probe and verify: what was seen of a phone; phase BEFORE or AFTER.
CREATE TABLE observation (
    id           BIGINT       NOT NULL PRIMARY KEY,
    run_id       BIGINT       NOT NULL REFERENCES run (id),
    cluster      VARCHAR(64)  NOT NULL,
    device       VARCHAR(15)  NOT NULL,
    phase        VARCHAR(8)   NOT NULL,
    at           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    registration VARCHAR(32)  NOT NULL,
    web          VARCHAR(16)  NOT NULL,
    settings     VARCHAR(16)  NOT NULL,
    trust_list   VARCHAR(16)  NOT NULL,
    evidence     VARCHAR(1000) NOT NULL,
    running_load VARCHAR(255) NOT NULL,
    serial       VARCHAR(255) NOT NULL,
    model_number VARCHAR(255) NOT NULL,
    itl_signature VARCHAR(255) NOT NULL,
    authentication_url VARCHAR(255) NOT NULL,
    tftp_server  VARCHAR(255) NOT NULL,
    security_mode VARCHAR(255) NOT NULL,
    switch_name  VARCHAR(255) NOT NULL,
    switch_address VARCHAR(255) NOT NULL,
    switch_port  VARCHAR(255) NOT NULL,
    voice_vlan   VARCHAR(255) NOT NULL,
    UNIQUE (run_id, device, phase)
);
-- The newest look at a phone is that of its newest run; there AFTER is newer than BEFORE.
CREATE INDEX observation_by_device ON observation (cluster, device, run_id);

-- classify: the matrix's judgement of the observation of the same phase.
CREATE TABLE verdict (
    id             BIGINT      NOT NULL PRIMARY KEY,
    run_id         BIGINT      NOT NULL REFERENCES run (id),
    device         VARCHAR(15) NOT NULL,
    phase          VARCHAR(8)  NOT NULL,
    cell           VARCHAR(40) NOT NULL,
    remedy         VARCHAR(16) NOT NULL,
    needs_deletion BOOLEAN     NOT NULL,
    reason         VARCHAR(40) NOT NULL,
    UNIQUE (run_id, device, phase)
);

-- One piece of work of one step on one phone: READY, CLAIMED (by an epoch) or DONE.
CREATE TABLE work_item (
    run_id     BIGINT       NOT NULL REFERENCES run (id),
    step       VARCHAR(64)  NOT NULL,
    device     VARCHAR(15)  NOT NULL,
    site       VARCHAR(255) NOT NULL,
    state      VARCHAR(8)   NOT NULL,
    epoch      BIGINT       NOT NULL,
    node       VARCHAR(255) NOT NULL,
    PRIMARY KEY (run_id, step, device)
);
CREATE INDEX work_item_ready ON work_item (run_id, step, state, device);

-- delete-itl: BEGUN is committed before the first key, PRESSED after the last, then the outcome.
CREATE TABLE deletion_attempt (
    id         BIGINT        NOT NULL PRIMARY KEY,
    run_id     BIGINT        NOT NULL REFERENCES run (id),
    cluster    VARCHAR(64)   NOT NULL,
    device     VARCHAR(15)   NOT NULL,
    attempt    INTEGER       NOT NULL,
    epoch      BIGINT        NOT NULL,
    node       VARCHAR(255)  NOT NULL,
    state      VARCHAR(16)   NOT NULL,
    reason     VARCHAR(64)   NOT NULL,
    detail     VARCHAR(1000) NOT NULL,
    begun_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    pressed_at TIMESTAMP(6) WITH TIME ZONE,
    ended_at   TIMESTAMP(6) WITH TIME ZONE,
    UNIQUE (run_id, device, attempt)
);

-- prepare: the value before ours, committed before ours is written. open_key is set while it waits to be put back.
CREATE TABLE prior_setting (
    id             BIGINT        NOT NULL PRIMARY KEY,
    run_id         BIGINT        NOT NULL REFERENCES run (id),
    cluster        VARCHAR(64)   NOT NULL,
    device         VARCHAR(15)   NOT NULL,
    layer          VARCHAR(32)   NOT NULL,
    element        VARCHAR(64)   NOT NULL,
    prior_value    VARCHAR(4000),
    our_value      VARCHAR(4000) NOT NULL,
    prior_document VARCHAR(100000) NOT NULL,
    our_document   VARCHAR(100000) NOT NULL,
    state          VARCHAR(16)   NOT NULL,
    open_key       VARCHAR(255)  UNIQUE,
    epoch          BIGINT        NOT NULL,
    recorded_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    written_at     TIMESTAMP(6) WITH TIME ZONE,
    restored_at    TIMESTAMP(6) WITH TIME ZONE,
    restored_by_run BIGINT,
    note           VARCHAR(1000) NOT NULL
);
CREATE INDEX prior_setting_by_device ON prior_setting (cluster, device);
CREATE INDEX prior_setting_open ON prior_setting (cluster, open_key);

-- One recorded outcome for every phone in a run's scope.
CREATE TABLE device_outcome (
    run_id   BIGINT        NOT NULL REFERENCES run (id),
    device   VARCHAR(15)   NOT NULL,
    outcome  VARCHAR(16)   NOT NULL,
    reason   VARCHAR(64)   NOT NULL,
    detail   VARCHAR(1000) NOT NULL,
    attempts INTEGER       NOT NULL,
    at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (run_id, device)
);
CREATE INDEX device_outcome_by_outcome ON device_outcome (run_id, outcome);

-- What was exchanged with a phone and decided about it; lines are "instant<TAB>kind<TAB>text".
CREATE TABLE timeline (
    id     BIGINT       NOT NULL PRIMARY KEY,
    run_id BIGINT       NOT NULL REFERENCES run (id),
    device VARCHAR(15)  NOT NULL,
    step   VARCHAR(64)  NOT NULL,
    lines  VARCHAR(200000) NOT NULL
);
CREATE INDEX timeline_by_device ON timeline (run_id, device, id);

CREATE TABLE letter (
    id         BIGINT        NOT NULL PRIMARY KEY,
    run_id     BIGINT        NOT NULL REFERENCES run (id),
    cluster    VARCHAR(64)   NOT NULL,
    site       VARCHAR(255)  NOT NULL,
    revision   INTEGER       NOT NULL,
    recipients VARCHAR(4000) NOT NULL,
    state      VARCHAR(8)    NOT NULL,
    message_id VARCHAR(255)  NOT NULL,
    subject    VARCHAR(1000) NOT NULL,
    body       VARCHAR(1000000) NOT NULL,
    csv        VARCHAR(10000000) NOT NULL,
    devices    INTEGER       NOT NULL,
    tries      INTEGER       NOT NULL,
    last_error VARCHAR(1000) NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    sent_at    TIMESTAMP(6) WITH TIME ZONE,
    UNIQUE (run_id, site, revision)
);

CREATE TABLE app_user (
    name          VARCHAR(255) NOT NULL PRIMARY KEY,
    password_hash VARCHAR(1000) NOT NULL,
    roles         VARCHAR(255) NOT NULL,
    enabled       BOOLEAN      NOT NULL,
    created_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE api_token (
    id          BIGINT       NOT NULL PRIMARY KEY,
    user_name   VARCHAR(255) NOT NULL REFERENCES app_user (name),
    label       VARCHAR(255) NOT NULL,
    token_hash  VARCHAR(64)  NOT NULL UNIQUE,
    created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at  TIMESTAMP(6) WITH TIME ZONE
);

-- Hash-chained: each row's hash covers the row and the hash before it.
CREATE TABLE audit_entry (
    id            BIGINT        NOT NULL PRIMARY KEY,
    at            TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    node          VARCHAR(255)  NOT NULL,
    user_name     VARCHAR(255)  NOT NULL,
    action        VARCHAR(64)   NOT NULL,
    subject       VARCHAR(255)  NOT NULL,
    detail        VARCHAR(4000) NOT NULL,
    previous_hash VARCHAR(64)   NOT NULL,
    hash          VARCHAR(64)   NOT NULL
);
CREATE INDEX audit_entry_by_time ON audit_entry (at);

-- The end of the chain in one row: whoever appends locks it, so the chain never forks, and a cut-off end is noticed.
CREATE TABLE audit_head (
    only_row INTEGER     NOT NULL PRIMARY KEY,
    entries  BIGINT      NOT NULL,
    hash     VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (only_row, entries, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
