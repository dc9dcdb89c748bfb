-- An invitation is to an address, a role may be held again later, and a password link is told of.
SET LOCAL lock_timeout = '5s';

-- 1. To which address an invitation went: the account behind it may change its own.
ALTER TABLE invitation ADD COLUMN "email" TEXT;
UPDATE invitation i SET email = u.email FROM "user" u WHERE u.id = i.user_id;
-- squawk-ignore adding-not-nullable-field
ALTER TABLE invitation ALTER COLUMN "email" SET NOT NULL;

-- 2. The same role for January and again for March: only the same days are one role. That days
-- overlap is refused by who gives it, under the office's lock.
DROP INDEX role_grant_once;
CREATE UNIQUE INDEX role_grant_once ON role_grant (user_id, office_id, role, municipality_id, vendor_id, starts_on, ends_on)
  NULLS NOT DISTINCT WHERE revoked_at IS NULL;
DROP INDEX invitation_role_once;
CREATE UNIQUE INDEX invitation_role_once
  ON invitation_role (invitation_id, role, municipality_id, vendor_id, starts_on, ends_on) NULLS NOT DISTINCT;

-- 3. Who is told of a password link, besides what was told before: added to the types that there
-- are, whichever they have come to be.
DO $$
DECLARE
  before text := (SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint
    WHERE conrelid = 'notification'::regclass AND conname = 'notification_type_check');
BEGIN
  ALTER TABLE notification DROP CONSTRAINT notification_type_check;
  EXECUTE format('ALTER TABLE notification ADD CONSTRAINT notification_type_check CHECK ((%s) OR type = %L) NOT VALID',
    before, 'link.made');
END $$;
