-- Joint projects: number, days, lead and purpose; who is asked to join; what is found out and taken
-- over; and from when each track moves by itself.
SET LOCAL lock_timeout = '5s';

ALTER TABLE delivery_project
  ADD COLUMN number text,
  ADD COLUMN starts_on date,
  ADD COLUMN ends_on date,
  ADD COLUMN lead_id uuid,
  ADD COLUMN plan_id uuid,
  ADD COLUMN purpose text,
  ADD COLUMN forked_at timestamptz(6),
  ADD COLUMN version integer NOT NULL DEFAULT 1;

-- In the order in which they were made; the year by UTC, which is near enough for what is history.
WITH counted AS (
  SELECT id, office_id, extract(year FROM created_at)::int AS year,
    row_number() OVER (PARTITION BY office_id, extract(year FROM created_at) ORDER BY id) AS n
  FROM delivery_project),
given AS (
  UPDATE delivery_project p SET number = 'P-' || c.year || '-' || lpad(c.n::text, greatest(2, length(c.n::text)), '0')
  FROM counted c WHERE c.id = p.id)
INSERT INTO running_number (office_id, kind, year, last)
SELECT office_id, 'P', year, max(n) FROM counted GROUP BY office_id, year;

-- Until now every delivery was moved by itself: those of a project go on as they did.
UPDATE delivery_project SET forked_at = now() WHERE is_joint;

ALTER TABLE delivery_project
  ADD CONSTRAINT delivery_project_has_number CHECK (number IS NOT NULL) NOT VALID,
  ADD CONSTRAINT delivery_project_days CHECK (ends_on >= starts_on) NOT VALID,
  ADD CONSTRAINT delivery_project_purpose CHECK (length(purpose) <= 4000) NOT VALID,
  ADD CONSTRAINT delivery_project_plan FOREIGN KEY (office_id, plan_id) REFERENCES plan (office_id, id) NOT VALID;
CREATE UNIQUE INDEX delivery_project_number ON delivery_project (office_id, number);

CREATE TYPE "ProjectAnswer" AS ENUM ('joins', 'declines', 'later');

CREATE TABLE project_invitation (
  id uuid NOT NULL PRIMARY KEY,
  office_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  project_id uuid NOT NULL,
  answer_by date NOT NULL,
  message text CHECK (length(message) <= 2000),
  answer "ProjectAnswer",
  note text CHECK (length(note) <= 2000),
  answered_at timestamptz(6),
  answered_by uuid,
  source text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id),
  FOREIGN KEY (office_id, project_id) REFERENCES delivery_project (office_id, id)
);
CREATE UNIQUE INDEX project_invitation_project_id_municipality_id_key ON project_invitation (project_id, municipality_id);
CREATE INDEX project_invitation_municipality_id_idx ON project_invitation (municipality_id);

CREATE TABLE project_finding (
  id uuid NOT NULL PRIMARY KEY,
  office_id uuid NOT NULL,
  project_id uuid NOT NULL,
  from_municipality_id uuid,
  from_delivery_id uuid,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  point_number integer CHECK (point_number BETWEEN 1 AND 999),
  source text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  FOREIGN KEY (office_id, project_id) REFERENCES delivery_project (office_id, id),
  FOREIGN KEY (office_id, from_municipality_id) REFERENCES municipality (office_id, id),
  FOREIGN KEY (office_id, from_municipality_id, from_delivery_id) REFERENCES delivery (office_id, municipality_id, id),
  CHECK (from_delivery_id IS NULL OR from_municipality_id IS NOT NULL)
);
CREATE UNIQUE INDEX project_finding_office_id_id_key ON project_finding (office_id, id);
CREATE INDEX project_finding_project_id_idx ON project_finding (project_id);

CREATE TABLE project_adoption (
  id uuid NOT NULL PRIMARY KEY,
  office_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  finding_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  control_point_id uuid,
  source text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  FOREIGN KEY (office_id, finding_id) REFERENCES project_finding (office_id, id),
  FOREIGN KEY (office_id, municipality_id, delivery_id) REFERENCES delivery (office_id, municipality_id, id),
  FOREIGN KEY (office_id, municipality_id, control_point_id) REFERENCES control_point (office_id, municipality_id, id)
);
CREATE UNIQUE INDEX project_adoption_finding_id_delivery_id_key ON project_adoption (finding_id, delivery_id);
CREATE INDEX project_adoption_delivery_id_idx ON project_adoption (delivery_id);

CREATE INDEX delivery_project_id ON delivery (project_id);

-- People are told that they are asked, what was answered, what was found out, and that the tracks
-- part, besides what was told before.
DO $$
DECLARE
  before text := (SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint
    WHERE conrelid = 'notification'::regclass AND conname = 'notification_type_check');
BEGIN
  ALTER TABLE notification DROP CONSTRAINT notification_type_check;
  EXECUTE format('ALTER TABLE notification ADD CONSTRAINT notification_type_check CHECK ((%s) OR type = ANY (%L::text[])) NOT VALID',
    before, '{project.invited,project.answered,project.findingAdded,project.forked}');
END $$;
