-- Deliveries that an office makes itself: their number, people, days and financing. A delivery may
-- stand alone, in no project.
SET LOCAL lock_timeout = '5s';

-- The last number that an office has given of a kind in a year: "L" for deliveries.
CREATE TABLE running_number (
  office_id uuid NOT NULL REFERENCES office (id),
  kind text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  PRIMARY KEY (office_id, kind, year)
);

ALTER TABLE delivery
  ADD COLUMN number text,
  ADD COLUMN due_on date,
  ADD COLUMN note text,
  ADD COLUMN responsible_office uuid,
  ADD COLUMN responsible_municipality uuid,
  ADD COLUMN vendor_contact text,
  ADD COLUMN financing "Financing" NOT NULL DEFAULT 'ordinary',
  ADD COLUMN financing_note text,
  ADD COLUMN diary_number text;
-- squawk-ignore ban-drop-not-null
ALTER TABLE delivery ALTER COLUMN project_id DROP NOT NULL;

-- In the order in which they were made; the year by UTC, which is near enough for what is history.
WITH counted AS (
  SELECT id, office_id, extract(year FROM created_at)::int AS year,
    row_number() OVER (PARTITION BY office_id, extract(year FROM created_at) ORDER BY id) AS n
  FROM delivery),
given AS (
  UPDATE delivery d SET number = 'L-' || c.year || '-' || lpad(c.n::text, greatest(3, length(c.n::text)), '0')
  FROM counted c WHERE c.id = d.id)
INSERT INTO running_number (office_id, kind, year, last)
SELECT office_id, 'L', year, max(n) FROM counted GROUP BY office_id, year;

-- What the plan says of how it is paid for is true of the delivery too.
UPDATE delivery d SET financing = i.financing FROM plan_item i WHERE i.id = d.plan_item_id AND i.financing <> d.financing;

ALTER TABLE delivery ADD CONSTRAINT delivery_has_number CHECK (number IS NOT NULL) NOT VALID;
CREATE UNIQUE INDEX delivery_number ON delivery (office_id, number);

-- A municipality's archivists are told of a delivery that is made, besides what was told before.
DO $$
DECLARE
  before text := (SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint
    WHERE conrelid = 'notification'::regclass AND conname = 'notification_type_check');
BEGIN
  ALTER TABLE notification DROP CONSTRAINT notification_type_check;
  EXECUTE format('ALTER TABLE notification ADD CONSTRAINT notification_type_check CHECK ((%s) OR type = %L) NOT VALID',
    before, 'delivery.created');
END $$;
