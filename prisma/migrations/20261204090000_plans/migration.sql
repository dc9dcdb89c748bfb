-- Plans that an office works on: drafts and proposals, what each item takes in, what the office and
-- its vendors have room for.
SET LOCAL lock_timeout = '5s';

ALTER TYPE "PlanVersionStatus" ADD VALUE 'proposed' AFTER 'draft';
CREATE TYPE "DeliveryPurpose" AS ENUM ('decommissioning', 'recurring', 'interim');
CREATE TYPE "Financing" AS ENUM ('ordinary', 'separate');

ALTER TABLE plan ADD COLUMN version integer NOT NULL DEFAULT 1;

ALTER TABLE plan_version
  ADD COLUMN decision_chain jsonb,
  ADD COLUMN note text,
  ADD COLUMN proposed_at timestamptz(6),
  ADD COLUMN proposed_by uuid,
  ADD COLUMN adopted_at timestamptz(6),
  ADD COLUMN adopted_by uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1;

ALTER TABLE plan_item
  ADD COLUMN system_instance_id uuid,
  ADD COLUMN kind "DeliveryKind" NOT NULL DEFAULT 'ordinary',
  ADD COLUMN purpose "DeliveryPurpose" NOT NULL DEFAULT 'decommissioning',
  ADD COLUMN records_creators text[] NOT NULL DEFAULT '{}',
  ADD COLUMN information_types text[] NOT NULL DEFAULT '{}',
  ADD COLUMN period_from integer,
  ADD COLUMN period_to integer,
  ADD COLUMN next_on date,
  ADD COLUMN effort_hundredths integer,
  ADD COLUMN is_fixed boolean NOT NULL DEFAULT false,
  ADD COLUMN reason text,
  ADD COLUMN financing "Financing" NOT NULL DEFAULT 'ordinary',
  ADD COLUMN score_hundredths integer,
  ADD COLUMN version integer NOT NULL DEFAULT 1;

-- An item has always been of a system that its municipality runs.
UPDATE plan_item i SET system_instance_id = s.id FROM system_instance s
  WHERE s.municipality_id = i.municipality_id AND s.product_id = i.product_id;
ALTER TABLE plan_item
  ADD CONSTRAINT plan_item_has_installation CHECK (system_instance_id IS NOT NULL) NOT VALID,
  ADD CONSTRAINT plan_item_installation FOREIGN KEY (office_id, municipality_id, system_instance_id)
    REFERENCES system_instance (office_id, municipality_id, id) NOT VALID,
  ADD CONSTRAINT plan_item_period CHECK (period_from <= period_to) NOT VALID,
  ADD CONSTRAINT plan_item_effort CHECK (effort_hundredths >= 0) NOT VALID;
CREATE INDEX plan_item_version ON plan_item (plan_version_id);
CREATE INDEX plan_item_installation_index ON plan_item (system_instance_id);

ALTER TABLE delivery
  ADD COLUMN purpose "DeliveryPurpose" NOT NULL DEFAULT 'decommissioning',
  ADD COLUMN records_creators text[] NOT NULL DEFAULT '{}',
  ADD COLUMN information_types text[] NOT NULL DEFAULT '{}',
  ADD COLUMN period_from integer,
  ADD COLUMN period_to integer,
  ADD CONSTRAINT delivery_period CHECK (period_from <= period_to) NOT VALID;

-- What a coordinator says of how a plan goes.
CREATE TABLE plan_note (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL REFERENCES office (id),
  plan_id uuid NOT NULL,
  text text NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  FOREIGN KEY (office_id, plan_id) REFERENCES plan (office_id, id)
);
CREATE INDEX plan_note_plan ON plan_note (plan_id);

-- What corrects a decision that is frozen.
CREATE TABLE plan_decision_addendum (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL REFERENCES office (id),
  plan_version_id uuid NOT NULL,
  text text NOT NULL,
  decision jsonb,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  FOREIGN KEY (office_id, plan_version_id) REFERENCES plan_version (office_id, id)
);
CREATE INDEX plan_decision_addendum_version ON plan_decision_addendum (plan_version_id);

CREATE TABLE capacity (
  office_id uuid PRIMARY KEY REFERENCES office (id),
  version integer NOT NULL DEFAULT 1,
  source text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid
);

-- Quarters are counted from year 0: 2027-1 is 2027 * 4. Days are in hundredths.
CREATE TABLE capacity_quarter (
  office_id uuid NOT NULL REFERENCES office (id),
  quarter integer NOT NULL,
  days_hundredths integer NOT NULL CHECK (days_hundredths >= 0),
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  PRIMARY KEY (office_id, quarter)
);

CREATE TABLE capacity_vendor (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL REFERENCES office (id),
  vendor_id uuid NOT NULL,
  quarter integer NOT NULL,
  parallel integer NOT NULL CHECK (parallel >= 0),
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  FOREIGN KEY (office_id, vendor_id) REFERENCES vendor (office_id, id)
);
CREATE INDEX capacity_vendor_quarter ON capacity_vendor (office_id, quarter);

CREATE TABLE capacity_effort (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL REFERENCES office (id),
  product_id uuid NOT NULL,
  first_hundredths integer NOT NULL CHECK (first_hundredths >= 0),
  further_hundredths integer NOT NULL CHECK (further_hundredths >= 0),
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  FOREIGN KEY (office_id, product_id) REFERENCES system_product (office_id, id)
);
CREATE INDEX capacity_effort_office ON capacity_effort (office_id);
