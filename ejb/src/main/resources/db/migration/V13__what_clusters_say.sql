-- What a cluster said of itself at the end of a run. An empty version: it did not tell.
CREATE TABLE cluster_look (
    run_id  BIGINT        NOT NULL PRIMARY KEY REFERENCES run (id),
    at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    version VARCHAR(64)   NOT NULL,
    trouble VARCHAR(1000) NOT NULL
);

-- The pre-flight of the cluster's trust, in the order in which it was told.
CREATE TABLE trust_finding (
    run_id  BIGINT        NOT NULL REFERENCES run (id),
    place   INTEGER       NOT NULL,
    weight  VARCHAR(16)   NOT NULL,
    word    VARCHAR(64)   NOT NULL,
    subject VARCHAR(255)  NOT NULL,
    text    VARCHAR(1000) NOT NULL,
    PRIMARY KEY (run_id, place)
);
