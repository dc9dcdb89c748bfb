-- What a municipality asks for when it approves a delivery with remarks: tasks with a responsible
-- and a day. A round can be replaced by the next without a rejection.
SET LOCAL lock_timeout = '5s';

ALTER TYPE "RoundOutcome" ADD VALUE 'replaced' AFTER 'rejected';

CREATE TABLE approval_remark (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL REFERENCES office (id),
  municipality_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  -- Its place in the list.
  place integer NOT NULL,
  text text NOT NULL,
  responsible uuid REFERENCES "user" (id),
  due_on date,
  cleared_on date,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id),
  CONSTRAINT approval_remark_says_something CHECK (text <> '')
);
CREATE INDEX approval_remark_delivery ON approval_remark (delivery_id, place);

-- What was signed before becomes the first task of its delivery.
INSERT INTO approval_remark (id, office_id, municipality_id, delivery_id, place, text, created_by, updated_by)
SELECT gen_random_uuid(), a.office_id, a.municipality_id, a.delivery_id, 1, s.canonical::json ->> 'remarks',
  a.signed_by, a.signed_by
FROM approval a JOIN statement s ON s.id = a.statement_id
WHERE a.decision = 'approvedWithRemarks' AND coalesce(s.canonical::json ->> 'remarks', '') <> '';

-- Who is to clear a remark is told of it, besides what was told before.
DO $$
DECLARE
  before text := (SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint
    WHERE conrelid = 'notification'::regclass AND conname = 'notification_type_check');
BEGIN
  ALTER TABLE notification DROP CONSTRAINT notification_type_check;
  EXECUTE format('ALTER TABLE notification ADD CONSTRAINT notification_type_check CHECK ((%s) OR type = %L) NOT VALID',
    before, 'remark.assigned');
END $$;
