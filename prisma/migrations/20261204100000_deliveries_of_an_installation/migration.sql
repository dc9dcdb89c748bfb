-- The newest delivery of an installation, for plans whose items are not tied to theirs.
SET LOCAL lock_timeout = '5s';

CREATE INDEX delivery_newest_of_installation ON delivery (system_instance_id, id);
