-- The urgent deliveries of an office, which stand beside its plan: a few of many.
SET LOCAL lock_timeout = '5s';

CREATE INDEX delivery_urgent ON delivery (office_id, id) WHERE kind = 'urgent';
