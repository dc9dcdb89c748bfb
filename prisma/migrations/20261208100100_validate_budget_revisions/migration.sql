-- What lines of budgets were given in the migration before holds for every row.
SET LOCAL lock_timeout = '5s';

ALTER TABLE budget_line VALIDATE CONSTRAINT budget_line_has_revision;
-- The constraint has read every row already.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE budget_line ALTER COLUMN revision_id SET NOT NULL;
ALTER TABLE budget_line DROP CONSTRAINT budget_line_has_revision;
ALTER TABLE budget_line ADD CONSTRAINT budget_line_pkey PRIMARY KEY USING INDEX budget_line_revision_id_id_key;
ALTER TABLE budget_line VALIDATE CONSTRAINT budget_line_of_revision;
ALTER TABLE budget_line VALIDATE CONSTRAINT budget_line_exact;
ALTER TABLE budget_line VALIDATE CONSTRAINT budget_line_fund;
