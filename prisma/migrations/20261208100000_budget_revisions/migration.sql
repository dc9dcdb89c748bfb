-- A year's budget is kept in revisions: each a draft, a proposal and a decision of its own. What an
-- office has by now is the first revision of its year.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "BudgetLineKind" AS ENUM ('cost', 'income');

CREATE TABLE budget_revision (
  id uuid NOT NULL,
  office_id uuid NOT NULL REFERENCES office (id),
  budget_id uuid NOT NULL,
  number integer NOT NULL,
  status "BudgetStatus" NOT NULL,
  reason text,
  decision_reference text,
  decision_paragraph text,
  decision_on date,
  decision_body text,
  decision_chain jsonb,
  proposed_at timestamptz(6),
  proposed_by uuid,
  adopted_at timestamptz(6),
  adopted_by uuid,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CONSTRAINT budget_revision_pkey PRIMARY KEY (id),
  CONSTRAINT budget_revision_of_budget FOREIGN KEY (office_id, budget_id) REFERENCES budget (office_id, id),
  CONSTRAINT budget_revision_number CHECK (number BETWEEN 1 AND 9999)
);
CREATE UNIQUE INDEX budget_revision_budget_id_number_key ON budget_revision (budget_id, number);
CREATE UNIQUE INDEX budget_revision_office_id_id_key ON budget_revision (office_id, id);
-- One draft or proposal of a year at a time.
CREATE UNIQUE INDEX budget_revision_open ON budget_revision (budget_id) WHERE status <> 'adopted';

INSERT INTO budget_revision (id, office_id, budget_id, number, status, decision_reference, decision_paragraph,
  decision_on, decision_body, created_at, created_by, updated_at, updated_by)
SELECT gen_random_uuid(), office_id, id, 1, status, decision_reference, decision_paragraph,
  decision_on, decision_body, created_at, created_by, updated_at, updated_by
FROM budget;

ALTER TABLE budget_line
  ADD COLUMN revision_id uuid,
  ADD COLUMN kind "BudgetLineKind" NOT NULL DEFAULT 'cost',
  ADD COLUMN to_date_ore bigint,
  ADD COLUMN fund_key text NOT NULL DEFAULT 'ordinary',
  ADD COLUMN fund_name text;
UPDATE budget_line l SET revision_id = r.id FROM budget_revision r WHERE r.budget_id = l.budget_id;

-- A line is the same in every revision of its year, and its sign is its own.
ALTER TABLE budget_line
  DROP CONSTRAINT budget_line_pkey,
  DROP CONSTRAINT budget_line_budget_ore_check,
  DROP CONSTRAINT budget_line_outcome_ore_check,
  DROP CONSTRAINT budget_line_forecast_ore_check,
  ADD CONSTRAINT budget_line_has_revision CHECK (revision_id IS NOT NULL) NOT VALID,
  ADD CONSTRAINT budget_line_of_revision FOREIGN KEY (office_id, revision_id)
    REFERENCES budget_revision (office_id, id) NOT VALID,
  -- What a program can count exactly.
  ADD CONSTRAINT budget_line_exact CHECK (
    budget_ore BETWEEN -9007199254740991 AND 9007199254740991
    AND outcome_ore BETWEEN -9007199254740991 AND 9007199254740991
    AND to_date_ore BETWEEN -9007199254740991 AND 9007199254740991
    AND forecast_ore BETWEEN -9007199254740991 AND 9007199254740991) NOT VALID,
  ADD CONSTRAINT budget_line_fund CHECK ((fund_key = 'ordinary') = (fund_name IS NULL)) NOT VALID;
DROP INDEX budget_line_budget_id_sequence_key;
CREATE UNIQUE INDEX budget_line_revision_id_id_key ON budget_line (revision_id, id);

-- Said by the revision from now on; everything was copied above.
-- squawk-ignore ban-drop-column
ALTER TABLE budget_line DROP COLUMN budget_id;
-- squawk-ignore ban-drop-column
ALTER TABLE budget DROP COLUMN status;
-- squawk-ignore ban-drop-column
ALTER TABLE budget DROP COLUMN decision_reference;
-- squawk-ignore ban-drop-column
ALTER TABLE budget DROP COLUMN decision_paragraph;
-- squawk-ignore ban-drop-column
ALTER TABLE budget DROP COLUMN decision_on;
-- squawk-ignore ban-drop-column
ALTER TABLE budget DROP COLUMN decision_body;
