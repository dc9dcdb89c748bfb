SET LOCAL lock_timeout = '5s';

ALTER TABLE notification VALIDATE CONSTRAINT notification_type_check;
