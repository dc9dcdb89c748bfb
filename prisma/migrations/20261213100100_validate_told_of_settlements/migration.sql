-- What notifications were given in the migration before holds for every row.
SET LOCAL lock_timeout = '5s';

ALTER TABLE notification VALIDATE CONSTRAINT notification_type_check;
