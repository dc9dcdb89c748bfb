-- What the memberships were given in the migration before holds for every row.
SET LOCAL lock_timeout = '5s';

ALTER TABLE membership VALIDATE CONSTRAINT membership_organisation_number;
ALTER TABLE membership VALIDATE CONSTRAINT membership_contacts;
ALTER TABLE membership VALIDATE CONSTRAINT membership_authority;
