-- A stop is the office's and may hold several deliveries; what was promised, how far it was taken
-- and what was said of it is kept. What is there goes over: each stop as it was, of one delivery.
SET LOCAL lock_timeout = '5s';

-- Triggers and rules of the table as it was; those of today are made after the migrations
-- (prisma/sql). The owner keeps its own rule, or it would see no row.
DROP TRIGGER IF EXISTS stop_inserted ON stop;
DROP TRIGGER IF EXISTS stop_updated ON stop;
DROP TRIGGER IF EXISTS stop_deleted ON stop;
DO $$
DECLARE
  p name;
BEGIN
  FOR p IN SELECT policyname FROM pg_policies WHERE schemaname = 'public' AND tablename = 'stop' AND policyname <> 'owner_all' LOOP
    EXECUTE format('DROP POLICY %I ON stop', p);
  END LOOP;
END $$;

ALTER TYPE "StoppedBy" RENAME VALUE 'resource' TO 'office';
ALTER TYPE "StoppedBy" ADD VALUE 'operations' AFTER 'vendor';
CREATE TYPE "StopOutcome" AS ENUM ('solved', 'withdrawn', 'replaced');
CREATE TYPE "EscalationStep" AS ENUM ('dialogue', 'complaint', 'contract', 'association');

CREATE TABLE stop_delivery (
  stop_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  office_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  vendor_id uuid,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  PRIMARY KEY (stop_id, delivery_id)
);
CREATE TABLE stop_terms (
  stop_id uuid PRIMARY KEY,
  office_id uuid NOT NULL,
  clause text,
  cost_ore_per_month bigint CHECK (cost_ore_per_month >= 0),
  complaint_on date,
  complaint_reference text,
  remedy_by date,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CHECK (remedy_by >= complaint_on),
  CHECK (complaint_on IS NOT NULL OR (complaint_reference IS NULL AND remedy_by IS NULL))
);
CREATE TABLE stop_promise (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL,
  stop_id uuid NOT NULL,
  promised_on date NOT NULL,
  promised_for date NOT NULL,
  note text,
  by_vendor boolean NOT NULL DEFAULT false,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CHECK (promised_for >= promised_on)
);
CREATE TABLE stop_escalation (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL,
  stop_id uuid NOT NULL,
  step "EscalationStep" NOT NULL,
  on_day date NOT NULL,
  note text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid
);
CREATE TABLE stop_entry (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL,
  stop_id uuid NOT NULL,
  text text NOT NULL,
  is_shared boolean NOT NULL,
  by_vendor boolean NOT NULL DEFAULT false,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  UNIQUE (office_id, stop_id, id, is_shared)
);
CREATE TABLE stop_entry_file (
  entry_id uuid NOT NULL,
  file_id uuid NOT NULL REFERENCES file (id),
  office_id uuid NOT NULL,
  stop_id uuid NOT NULL,
  is_shared boolean NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  PRIMARY KEY (entry_id, file_id),
  FOREIGN KEY (office_id, stop_id, entry_id, is_shared) REFERENCES stop_entry (office_id, stop_id, id, is_shared)
);

-- Of today's stops one names a vendor when it is the vendor who stops: until now it stood there of
-- whose system it was.
INSERT INTO stop_delivery (stop_id, delivery_id, office_id, municipality_id, vendor_id, created_at, created_by, updated_at, updated_by)
SELECT id, delivery_id, office_id, municipality_id, CASE WHEN stopped_by = 'vendor' THEN vendor_id END,
  created_at, created_by, updated_at, updated_by FROM stop;
INSERT INTO stop_terms (stop_id, office_id, created_at, created_by, updated_at, updated_by)
SELECT id, office_id, created_at, created_by, updated_at, updated_by FROM stop;
-- How far a stop was taken was its status; the day was not kept beside the last change.
INSERT INTO stop_escalation (id, office_id, stop_id, step, on_day, created_at, created_by, updated_at, updated_by)
SELECT gen_random_uuid(), office_id, id,
  CASE status WHEN 'escalatedContract' THEN 'contract' ELSE 'association' END::"EscalationStep",
  greatest(since, updated_at::date), updated_at, updated_by, updated_at, updated_by
FROM stop WHERE status IN ('escalatedContract', 'escalatedAssociation');

ALTER TABLE stop DROP CONSTRAINT IF EXISTS stop_check, DROP CONSTRAINT IF EXISTS stop_check1;
ALTER TYPE "StopStatus" RENAME TO "StopStatusBefore";
CREATE TYPE "StopStatus" AS ENUM ('reported', 'confirmed', 'investigating', 'actionDelivered', 'closed');
-- The table is small, and the program that reads it is stopped when its database is migrated.
-- squawk-ignore changing-column-type
ALTER TABLE stop ALTER COLUMN status TYPE "StopStatus" USING (CASE status::text
  WHEN 'escalatedContract' THEN 'investigating' WHEN 'escalatedAssociation' THEN 'investigating'
  ELSE status::text END)::"StopStatus";
DROP TYPE "StopStatusBefore";

ALTER TABLE stop
  ADD COLUMN number text,
  ADD COLUMN title text,
  ADD COLUMN held integer NOT NULL DEFAULT 0,
  ADD COLUMN outcome "StopOutcome",
  ADD COLUMN closed_at timestamptz(6),
  ADD COLUMN closed_by uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1;

-- The first sentence of the reason says what stands still. Nobody was asked how a stop ended.
UPDATE stop SET title = left(split_part(split_part(btrim(reason), E'\n', 1), '. ', 1), 200), held = 1,
  vendor_id = CASE WHEN stopped_by = 'vendor' THEN vendor_id END,
  outcome = CASE WHEN closed_on IS NOT NULL THEN 'solved'::"StopOutcome" END,
  closed_at = CASE WHEN closed_on IS NOT NULL THEN updated_at END,
  closed_by = CASE WHEN closed_on IS NOT NULL THEN updated_by END;
UPDATE stop SET title = '–' WHERE title = '';

-- In the order in which they were made, as deliveries were numbered.
WITH counted AS (
  SELECT id, office_id, extract(year FROM created_at)::int AS year,
    row_number() OVER (PARTITION BY office_id, extract(year FROM created_at) ORDER BY id) AS n
  FROM stop),
given AS (
  UPDATE stop s SET number = 'S-' || c.year || '-' || lpad(c.n::text, greatest(3, length(c.n::text)), '0')
  FROM counted c WHERE c.id = s.id)
INSERT INTO running_number (office_id, kind, year, last)
SELECT office_id, 'S', year, max(n) FROM counted GROUP BY office_id, year;

-- squawk-ignore ban-drop-column
ALTER TABLE stop DROP COLUMN delivery_id, DROP COLUMN municipality_id;

CREATE UNIQUE INDEX stop_office_key ON stop (office_id, id);
CREATE UNIQUE INDEX stop_number ON stop (office_id, number);
CREATE INDEX stop_standing ON stop (office_id, since) WHERE closed_on IS NULL;
CREATE INDEX stop_named ON stop (vendor_id);
DROP INDEX IF EXISTS stop_begun;
DROP INDEX IF EXISTS stop_ended;
CREATE INDEX stop_ended ON stop (office_id, closed_at) WHERE closed_on IS NOT NULL;
CREATE INDEX stop_delivery_begun ON stop_delivery (office_id, created_at);
CREATE INDEX stop_delivery_of ON stop_delivery (delivery_id);
CREATE INDEX stop_delivery_municipality ON stop_delivery (municipality_id);
CREATE INDEX stop_promise_stop_id_idx ON stop_promise (stop_id);
CREATE INDEX stop_escalation_stop_id_idx ON stop_escalation (stop_id);
CREATE INDEX stop_entry_stop_id_idx ON stop_entry (stop_id);
CREATE INDEX stop_entry_file_file_id_idx ON stop_entry_file (file_id);
CREATE INDEX audit_event_stop ON audit_event (subject_id, time) WHERE subject_type = 'stop';

ALTER TABLE stop
  ADD CONSTRAINT stop_has_title CHECK (title IS NOT NULL) NOT VALID,
  ADD CONSTRAINT stop_has_number CHECK (number IS NOT NULL) NOT VALID,
  ADD CONSTRAINT stop_is_closed CHECK ((status = 'closed') = (closed_on IS NOT NULL)) NOT VALID,
  ADD CONSTRAINT stop_has_outcome CHECK (outcome IS NULL OR closed_on IS NOT NULL) NOT VALID,
  ADD CONSTRAINT stop_closed_after CHECK (closed_on >= since) NOT VALID;
-- A stop and what it holds are made together: whose it is, is asked of what it holds.
ALTER TABLE stop_delivery
  ADD CONSTRAINT stop_delivery_stop FOREIGN KEY (office_id, stop_id) REFERENCES stop (office_id, id)
    DEFERRABLE INITIALLY DEFERRED NOT VALID,
  ADD CONSTRAINT stop_delivery_delivery FOREIGN KEY (office_id, municipality_id, delivery_id)
    REFERENCES delivery (office_id, municipality_id, id) NOT VALID,
  ADD CONSTRAINT stop_delivery_vendor FOREIGN KEY (office_id, vendor_id) REFERENCES vendor (office_id, id) NOT VALID;
ALTER TABLE stop_terms ADD CONSTRAINT stop_terms_stop FOREIGN KEY (office_id, stop_id) REFERENCES stop (office_id, id) NOT VALID;
ALTER TABLE stop_promise ADD CONSTRAINT stop_promise_stop FOREIGN KEY (office_id, stop_id) REFERENCES stop (office_id, id) NOT VALID;
ALTER TABLE stop_escalation ADD CONSTRAINT stop_escalation_stop FOREIGN KEY (office_id, stop_id) REFERENCES stop (office_id, id) NOT VALID;
ALTER TABLE stop_entry ADD CONSTRAINT stop_entry_stop FOREIGN KEY (office_id, stop_id) REFERENCES stop (office_id, id) NOT VALID;

-- People are told of a stop, besides what was told before.
DO $$
DECLARE
  before text := (SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint
    WHERE conrelid = 'notification'::regclass AND conname = 'notification_type_check');
BEGIN
  ALTER TABLE notification DROP CONSTRAINT notification_type_check;
  EXECUTE format('ALTER TABLE notification ADD CONSTRAINT notification_type_check CHECK ((%s) OR type = ANY (%L::text[])) NOT VALID',
    before, '{stop.registered,stop.promised,stop.mended,stop.closed}');
END $$;
