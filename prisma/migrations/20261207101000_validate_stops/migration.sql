SET LOCAL lock_timeout = '5s';

ALTER TABLE stop VALIDATE CONSTRAINT stop_has_title;
-- The constraint has read every row already.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE stop ALTER COLUMN title SET NOT NULL;
ALTER TABLE stop DROP CONSTRAINT stop_has_title;
ALTER TABLE stop VALIDATE CONSTRAINT stop_has_number;
ALTER TABLE stop VALIDATE CONSTRAINT stop_is_closed;
ALTER TABLE stop VALIDATE CONSTRAINT stop_has_outcome;
ALTER TABLE stop VALIDATE CONSTRAINT stop_closed_after;
ALTER TABLE stop_delivery VALIDATE CONSTRAINT stop_delivery_stop;
ALTER TABLE stop_delivery VALIDATE CONSTRAINT stop_delivery_delivery;
ALTER TABLE stop_delivery VALIDATE CONSTRAINT stop_delivery_vendor;
ALTER TABLE stop_terms VALIDATE CONSTRAINT stop_terms_stop;
ALTER TABLE stop_promise VALIDATE CONSTRAINT stop_promise_stop;
ALTER TABLE stop_escalation VALIDATE CONSTRAINT stop_escalation_stop;
ALTER TABLE stop_entry VALIDATE CONSTRAINT stop_entry_stop;
ALTER TABLE notification VALIDATE CONSTRAINT notification_type_check;
