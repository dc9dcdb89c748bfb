-- What the migrations before have added, for the rows that were there already.
SET LOCAL lock_timeout = '5s';

ALTER TABLE "office" VALIDATE CONSTRAINT office_e_archive_vendor_fkey;
ALTER TABLE role_grant VALIDATE CONSTRAINT role_grant_scope;
ALTER TABLE role_grant VALIDATE CONSTRAINT role_grant_dates;
