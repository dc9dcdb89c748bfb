-- A person is told as well when somebody else gives a control point they have assessed another result.
SET LOCAL lock_timeout = '5s';

ALTER TABLE notification DROP CONSTRAINT notification_type_check;
ALTER TABLE notification ADD CONSTRAINT notification_type_check
  CHECK (type IN ('comment.mentioned', 'approval.requested', 'approval.signed', 'controlPoint.reopened')) NOT VALID;
