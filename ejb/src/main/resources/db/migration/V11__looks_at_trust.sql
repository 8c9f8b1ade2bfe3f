-- What looks at clusters' trust found; lists and findings are lines with tabs between their fields.
CREATE TABLE trust_look (
    id        BIGINT       NOT NULL PRIMARY KEY,
    cluster   VARCHAR(64)  NOT NULL,
    looked_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    version   VARCHAR(255) NOT NULL,
    lists     VARCHAR(1000000) NOT NULL,
    findings  VARCHAR(1000000) NOT NULL
);
CREATE INDEX trust_look_by_cluster ON trust_look (cluster, looked_at);
