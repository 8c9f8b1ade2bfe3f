-- Trust lists that clusters were seen to offer: whose list a phone still shows is known after the upgrade too.
CREATE TABLE seen_trust_list (
    id            BIGINT        NOT NULL PRIMARY KEY,
    cluster       VARCHAR(64)   NOT NULL,
    server        VARCHAR(255)  NOT NULL,
    md5           VARCHAR(32)   NOT NULL,
    sha1          VARCHAR(40)   NOT NULL,
    sha256        VARCHAR(64)   NOT NULL,
    signer        VARCHAR(255)  NOT NULL,
    signature     VARCHAR(24)   NOT NULL,
    certificates  INTEGER       NOT NULL,
    size_bytes    INTEGER       NOT NULL,
    recovery_keys VARCHAR(2000) NOT NULL,
    first_seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX seen_trust_list_by_hash ON seen_trust_list (cluster, sha256);

-- Whether utils itl reset on the cluster could cure the phone's list without a key.
ALTER TABLE observation ADD COLUMN reset_cure VARCHAR(16) DEFAULT 'UNKNOWN' NOT NULL;
