-- When a person last read an office's overview, so that the overview can say what has changed since.
SET LOCAL lock_timeout = '5s';

-- 1. One row for each person and office: this session's latest reading, and when the session before it last read.
CREATE TABLE visit (
  office_id uuid NOT NULL REFERENCES office (id),
  user_id uuid NOT NULL REFERENCES "user" (id),
  -- No foreign key: a session is deleted when it ends, and the visit stays.
  session_id uuid NOT NULL,
  -- The end of the visit before this one; null on the first.
  previous_at timestamptz(6),
  seen_at timestamptz(6) NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT now(),
  updated_by uuid,
  PRIMARY KEY (office_id, user_id),
  CHECK (previous_at <= seen_at)
);

-- When somebody works is nobody else's business: a visit is seen by its own person alone.
ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON visit TO app_owner USING (true) WITH CHECK (true);
CREATE POLICY tenant ON visit TO app_rw
  USING (office_id = (SELECT app_office()) AND user_id = (SELECT app_user()))
  WITH CHECK (office_id = (SELECT app_office()) AND user_id = (SELECT app_user()));
GRANT SELECT, INSERT, UPDATE ON visit TO app_rw;

-- 2. What happened in an office after a moment, without reading what happened before it. Approvals have approval_signed already.
CREATE INDEX control_point_assessed ON control_point (office_id, assessed_at) WHERE assessed_at IS NOT NULL;
CREATE INDEX approval_request_made ON approval_request (office_id, created_at);
CREATE INDEX blocker_begun ON blocker (office_id, created_at);
CREATE INDEX blocker_ended ON blocker (office_id, updated_at) WHERE closed_on IS NOT NULL;
CREATE INDEX audit_event_phase_moved ON audit_event (office_id, time) WHERE type = 'delivery.phaseMoved';
