-- The nodes of a cluster that run its CTI manager; a cluster without a row has no CTI channel.
CREATE TABLE cti_channel (
    cluster  VARCHAR(64)   NOT NULL PRIMARY KEY REFERENCES cluster (name),
    managers VARCHAR(1100) NOT NULL
);
