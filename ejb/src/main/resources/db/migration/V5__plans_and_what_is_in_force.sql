-- The settings in force on a phone when the inventory was taken: lines of "element<TAB>layer<TAB>value".
ALTER TABLE run_device ADD COLUMN effective VARCHAR(4000) DEFAULT '' NOT NULL;

-- A dry run of a preparation: what it would have changed. from_value is null where the layer says nothing.
CREATE TABLE planned_change (
    id         BIGINT        NOT NULL PRIMARY KEY,
    run_id     BIGINT        NOT NULL REFERENCES run (id),
    device     VARCHAR(15)   NOT NULL,
    layer      VARCHAR(32)   NOT NULL,
    element    VARCHAR(64)   NOT NULL,
    from_value VARCHAR(4000),
    to_value   VARCHAR(4000) NOT NULL
);
CREATE INDEX planned_change_by_device ON planned_change (run_id, device);
