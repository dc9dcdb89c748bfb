SET LOCAL lock_timeout = '5s';

ALTER TABLE cost_share_agreement VALIDATE CONSTRAINT cost_share_agreement_begins;
-- The constraint has read every row already.
-- squawk-ignore adding-not-nullable-field
ALTER TABLE cost_share_agreement ALTER COLUMN starts_on SET NOT NULL;
ALTER TABLE cost_share_agreement DROP CONSTRAINT cost_share_agreement_begins;
ALTER TABLE cost_share_agreement VALIDATE CONSTRAINT cost_share_agreement_days;
ALTER TABLE cost_share_agreement VALIDATE CONSTRAINT cost_share_agreement_adopted;
