-- A cost share is a key with days, of a use, drafted and adopted, with the rule that it divides by.
-- What is there is what was decided: it goes over as adopted, from its first year to its last.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "CostShareUse" AS ENUM ('contribution', 'ownership');
CREATE TYPE "CostShareStatus" AS ENUM ('draft', 'adopted');

ALTER TABLE cost_share_agreement
  ADD COLUMN share_use "CostShareUse" NOT NULL DEFAULT 'contribution',
  ADD COLUMN status "CostShareStatus" NOT NULL DEFAULT 'draft',
  ADD COLUMN starts_on date,
  ADD COLUMN ends_on date,
  ADD COLUMN rule jsonb NOT NULL DEFAULT '{"parts": [{"kind": "agreed"}]}',
  ADD COLUMN decision_chain jsonb,
  ADD COLUMN adopted_at timestamptz(6),
  ADD COLUMN adopted_by uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1;

UPDATE cost_share_agreement a SET status = 'adopted', adopted_at = a.updated_at, adopted_by = a.updated_by,
  starts_on = coalesce(make_date(y.first, 1, 1), a.created_at::date), ends_on = make_date(y.last, 12, 31)
FROM cost_share_agreement b
LEFT JOIN LATERAL (SELECT min(m.year) AS first, max(m.year) AS last FROM cost_share_row r
  JOIN cost_share_amount m ON m.row_id = r.id WHERE r.agreement_id = b.id) y ON true
WHERE b.id = a.id;

-- Ownership is told in more decimals than a printed table has, and a computed key prints no share.
-- The table is small, and the program that reads it is stopped when its database is migrated.
-- squawk-ignore changing-column-type, ban-drop-not-null
ALTER TABLE cost_share_row ALTER COLUMN share TYPE numeric(12, 10), ALTER COLUMN share DROP NOT NULL;

ALTER TABLE cost_share_agreement
  ADD CONSTRAINT cost_share_agreement_begins CHECK (starts_on IS NOT NULL) NOT VALID,
  ADD CONSTRAINT cost_share_agreement_days CHECK (ends_on >= starts_on) NOT VALID,
  ADD CONSTRAINT cost_share_agreement_adopted CHECK ((status = 'adopted') = (adopted_at IS NOT NULL)) NOT VALID;
CREATE INDEX cost_share_agreement_in_force ON cost_share_agreement (office_id, share_use, starts_on);
