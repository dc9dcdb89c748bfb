-- A point that needs two persons is confirmed by the second; a rejection keeps results as earlier
-- ones; a request for approval can be withdrawn and carries its diary number.
SET LOCAL lock_timeout = '5s';

ALTER TABLE control_point
  ADD COLUMN assessed_role text,
  ADD COLUMN assessed_round integer,
  ADD COLUMN confirmed_by uuid,
  ADD COLUMN confirmed_role text,
  ADD COLUMN confirmed_at timestamptz(6),
  ADD COLUMN confirmation_note text,
  ADD COLUMN earlier_result "ControlPointResult",
  ADD COLUMN earlier_note text,
  ADD COLUMN earlier_round integer;

-- What was assessed before belongs to the round that was open then.
UPDATE control_point c SET assessed_round = coalesce(
  (SELECT max(r.number) FROM round r WHERE r.delivery_id = c.delivery_id AND r.created_at <= c.assessed_at), 1)
WHERE c.assessed_at IS NOT NULL;

-- What a rejection reopened has its note among the earlier ones.
ALTER TABLE control_point DROP CONSTRAINT control_point_check;
ALTER TABLE control_point ADD CONSTRAINT control_point_note_given CHECK (
  result IN ('notStarted', 'passed') OR length(btrim(note)) > 0
  OR (result = 'reopened' AND earlier_round IS NOT NULL)) NOT VALID;
ALTER TABLE control_point ADD CONSTRAINT control_point_confirmation CHECK (
  num_nulls(confirmed_by, confirmed_role, confirmed_at) IN (0, 3)
  AND (confirmed_by IS NULL OR assessed_by IS NULL OR confirmed_by <> assessed_by)
  AND length(confirmation_note) <= 10000) NOT VALID;
ALTER TABLE control_point ADD CONSTRAINT control_point_earlier CHECK (
  num_nulls(earlier_result, earlier_round) IN (0, 2) AND earlier_round >= 1) NOT VALID;

-- Open requests keep the rule that they were made under: the signer may not have been alone.
ALTER TABLE approval_request
  ADD COLUMN needs_confirmations boolean NOT NULL DEFAULT false,
  ADD COLUMN diary_number text,
  ADD COLUMN withdrawn_by uuid,
  ADD COLUMN withdrawn_at timestamptz(6),
  ADD COLUMN withdrawal_reason text;
ALTER TABLE approval_request ADD CONSTRAINT approval_request_withdrawal CHECK (
  num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) = 0 OR
  (num_nonnulls(withdrawn_by, withdrawn_at, withdrawal_reason) = 0 AND status <> 'withdrawn')) NOT VALID;

ALTER TABLE notification DROP CONSTRAINT notification_type_check;
ALTER TABLE notification ADD CONSTRAINT notification_type_check
  CHECK (type IN ('comment.mentioned', 'approval.requested', 'approval.signed', 'approval.withdrawn',
    'controlPoint.reopened')) NOT VALID;

-- A request that was decided calls for nobody any more.
UPDATE notification n SET read_at = q.updated_at
FROM approval_request q
WHERE n.type = 'approval.requested' AND n.read_at IS NULL AND q.status <> 'open'
  AND q.id = (n.data ->> 'requestId')::uuid;

-- What is unread of one matter, to be ended with it.
CREATE INDEX notification_open_matter ON notification (subject_id, type) WHERE read_at IS NULL;
