-- How much an installation needs to be archived, by the office's own criteria; what its people
-- have been told of notice days.
-- squawk-ignore-file ban-drop-not-null
SET LOCAL lock_timeout = '5s';

-- The criteria that count from a day on, each with its weight and what every value means.
CREATE TABLE need_criteria_set (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL REFERENCES office (id),
  valid_from date NOT NULL,
  -- [{ "key", "name": { "sv", "nb", "en" }, "weight" (hundredths),
  --    "scale": [{ "value", "meaning" }] }]
  criteria jsonb NOT NULL CHECK (jsonb_typeof(criteria) = 'array'),
  decision jsonb,
  version integer NOT NULL DEFAULT 1,
  source text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  UNIQUE (office_id, id),
  UNIQUE (office_id, valid_from)
);

-- What an installation was given by one set; the total in hundredths, 0 to 500.
CREATE TABLE need_score (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL REFERENCES office (id),
  municipality_id uuid NOT NULL,
  installation_id uuid NOT NULL,
  set_id uuid NOT NULL,
  -- [{ "criterion", "value", "reason" }]
  scores jsonb NOT NULL CHECK (jsonb_typeof(scores) = 'array'),
  total_hundredths integer NOT NULL CHECK (total_hundredths BETWEEN 0 AND 500),
  source text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  UNIQUE (installation_id, set_id),
  FOREIGN KEY (office_id, municipality_id, installation_id)
    REFERENCES system_instance (office_id, municipality_id, id),
  FOREIGN KEY (office_id, set_id) REFERENCES need_criteria_set (office_id, id)
);

-- The last day to give notice that its people have been told of.
ALTER TABLE system_instance ADD COLUMN notice_told_of date;

-- What the program itself tells has nobody behind it.
ALTER TABLE notification ALTER COLUMN actor_id DROP NOT NULL;

-- What happened to an installation is read on its page.
CREATE INDEX audit_event_installation ON audit_event (subject_id, time) WHERE subject_type = 'installation';

-- What is told of installations; a reminder carries what somebody wrote.
ALTER TABLE notification DROP CONSTRAINT notification_type_check, DROP CONSTRAINT notification_data_check;
ALTER TABLE notification
  ADD CONSTRAINT notification_type_check CHECK (type IN ('comment.mentioned', 'approval.requested', 'approval.signed',
    'approval.withdrawn', 'controlPoint.reopened', 'installation.windUpMoved', 'installation.noticeNear',
    'inventory.reminded')) NOT VALID,
  ADD CONSTRAINT notification_data_check
    CHECK (jsonb_typeof(data) = 'object' AND length(data::text) <= 15000) NOT VALID;
