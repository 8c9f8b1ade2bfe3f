-- Who is told what becomes of a cluster's runs. The webhook's address is a secret of its owner, so it lies sealed.
CREATE TABLE notice_setting (
    cluster        VARCHAR(64)   NOT NULL PRIMARY KEY REFERENCES cluster (name),
    mail_to        VARCHAR(4000) NOT NULL,
    sealed_webhook VARCHAR(8000) NOT NULL,
    since          TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- A notice is written before it is sent, once for each occasion and channel, and tried again until it is taken.
CREATE TABLE notice (
    id          BIGINT        NOT NULL PRIMARY KEY,
    cluster     VARCHAR(64)   NOT NULL REFERENCES cluster (name),
    subject     VARCHAR(64)   NOT NULL,
    occasion    VARCHAR(24)   NOT NULL,
    occurrence  INTEGER       NOT NULL,
    channel     VARCHAR(8)    NOT NULL,
    headline    VARCHAR(500)  NOT NULL,
    text        VARCHAR(8000) NOT NULL,
    payload     VARCHAR(8000) NOT NULL,
    state       VARCHAR(8)    NOT NULL,
    tries       INTEGER       NOT NULL,
    next_try_at TIMESTAMP(6) WITH TIME ZONE,
    last_error  VARCHAR(1000) NOT NULL,
    created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    sent_at     TIMESTAMP(6) WITH TIME ZONE,
    UNIQUE (subject, occasion, occurrence, channel)
);
CREATE INDEX notice_due ON notice (state, next_try_at);
CREATE INDEX notice_by_cluster ON notice (cluster, id);
