-- With what a cluster's webhooks are signed; sealed like the address, empty when they are not.
ALTER TABLE notice_setting ADD COLUMN sealed_signing_key VARCHAR(1000) DEFAULT '' NOT NULL;
