-- Letters are tried again until the mail server takes them, and a site's list comes back with answers.

ALTER TABLE letter ADD COLUMN html VARCHAR(1000000) DEFAULT '' NOT NULL;
-- SITE (its own contacts), FALLBACK (it has none), NOBODY (there is no fallback either), LEAD (the digest).
ALTER TABLE letter ADD COLUMN addressed_to VARCHAR(8) DEFAULT 'SITE' NOT NULL;
-- Set once a run has left the letter to the server, which tries it again from then on.
ALTER TABLE letter ADD COLUMN next_try_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE letter ADD COLUMN sealed_link VARCHAR(1024) DEFAULT '' NOT NULL;
CREATE INDEX letter_due ON letter (state, next_try_at);

-- A phone that a run put on its site's list, and what somebody on site said of it: result is NONE, DONE or NOT_DONE.
CREATE TABLE site_visit (
    id           BIGINT        NOT NULL PRIMARY KEY,
    run_id       BIGINT        NOT NULL REFERENCES run (id),
    cluster      VARCHAR(64)   NOT NULL,
    site         VARCHAR(255)  NOT NULL,
    device       VARCHAR(15)   NOT NULL,
    listed_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    result       VARCHAR(8)    NOT NULL,
    note         VARCHAR(1000) NOT NULL,
    reported_by  VARCHAR(255)  NOT NULL,
    reported_how VARCHAR(8)    NOT NULL,
    reported_at  TIMESTAMP(6) WITH TIME ZONE,
    UNIQUE (run_id, device)
);
CREATE INDEX site_visit_by_site ON site_visit (run_id, site);

-- Who holds the secret of a link may answer for one site's list until it expires; only the secret's SHA-256 is kept.
CREATE TABLE site_link (
    token_hash VARCHAR(64)  NOT NULL PRIMARY KEY,
    run_id     BIGINT       NOT NULL REFERENCES run (id),
    site       VARCHAR(255) NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
