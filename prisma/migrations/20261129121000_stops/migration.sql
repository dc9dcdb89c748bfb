-- What holds a delivery up is called a stop, in the table as on the screens.
SET LOCAL lock_timeout = '5s';

-- The program that says "blocker" has been stopped when its database is migrated.
-- squawk-ignore renaming-table
ALTER TABLE blocker RENAME TO stop;
-- squawk-ignore renaming-column
ALTER TABLE stop RENAME COLUMN blocked_by TO stopped_by;
ALTER TYPE "BlockedBy" RENAME TO "StoppedBy";
ALTER TYPE "BlockerStatus" RENAME TO "StopStatus";

-- Their names differ with the version of PostgreSQL that made them.
DO $$
DECLARE
  old text;
BEGIN
  FOR old IN SELECT conname FROM pg_constraint WHERE conrelid = 'stop'::regclass AND conname LIKE 'blocker%' LOOP
    EXECUTE format('ALTER TABLE stop RENAME CONSTRAINT %I TO %I', old, replace(replace(old, 'blocker', 'stop'), 'blocked', 'stopped'));
  END LOOP;
  FOR old IN SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
    WHERE i.indrelid = 'stop'::regclass AND c.relname LIKE 'blocker%'
  LOOP
    EXECUTE format('ALTER INDEX %I RENAME TO %I', old, replace(old, 'blocker', 'stop'));
  END LOOP;
END $$;
