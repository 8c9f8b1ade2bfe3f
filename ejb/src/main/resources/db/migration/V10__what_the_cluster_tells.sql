-- Owners, loads, and where phones were when the cluster last heard of them.
ALTER TABLE run_device ADD COLUMN owner_name VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE run_device ADD COLUMN owner_mail VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE run_device ADD COLUMN last_address VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE run_device ADD COLUMN last_seen_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE run_device ADD COLUMN last_switch VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE run_device ADD COLUMN last_port VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE run_device ADD COLUMN default_load VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE run_device ADD COLUMN active_load VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE run_device ADD COLUMN status_reason VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE run_device ADD COLUMN web_server VARCHAR(16) DEFAULT 'Unknown' NOT NULL;
