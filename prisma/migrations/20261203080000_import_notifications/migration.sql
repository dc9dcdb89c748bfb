SET LOCAL lock_timeout = '5s';

-- Who asked for a long list to be applied is told how it went.
ALTER TABLE notification DROP CONSTRAINT notification_type_check;
ALTER TABLE notification
  ADD CONSTRAINT notification_type_check CHECK (type IN ('comment.mentioned', 'approval.requested', 'approval.signed',
    'approval.withdrawn', 'controlPoint.reopened', 'installation.windUpMoved', 'installation.noticeNear',
    'inventory.reminded', 'import.applied', 'import.failed')) NOT VALID;
