-- What has been said in an office after a moment, without reading what was said before it.
SET LOCAL lock_timeout = '5s';

CREATE INDEX comment_written ON comment (office_id, created_at) WHERE removed_at IS NULL;
