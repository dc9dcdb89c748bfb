-- A role counts from a day and until a day, both included, by the office's calendar.
SET LOCAL lock_timeout = '5s';

ALTER TABLE role_grant ADD COLUMN starts_on date, ADD COLUMN ends_on date;
ALTER TABLE role_grant ADD CONSTRAINT role_grant_dates CHECK (ends_on >= starts_on) NOT VALID;
