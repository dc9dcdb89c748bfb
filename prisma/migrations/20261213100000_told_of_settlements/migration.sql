-- People are told of a settlement that waits for its decision, and of the decision, besides what
-- was told before.
SET LOCAL lock_timeout = '5s';

DO $$
DECLARE
  before text := (SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint
    WHERE conrelid = 'notification'::regclass AND conname = 'notification_type_check');
BEGIN
  ALTER TABLE notification DROP CONSTRAINT notification_type_check;
  EXECUTE format('ALTER TABLE notification ADD CONSTRAINT notification_type_check CHECK ((%s) OR type = ANY (%L::text[])) NOT VALID',
    before, '{settlement.proposed,settlement.adopted}');
END $$;
