-- What an office keeps about its members: how they are invoiced, whom to turn to, who decides there
-- and on whose delegation, how they joined and left, and how many live there.
SET LOCAL lock_timeout = '5s';

ALTER TYPE "CustodyModel" ADD VALUE 'transfer' AFTER 'deposit';
CREATE TYPE "AcceptanceBasis" AS ENUM ('delegated', 'execution', 'boardDecision');
CREATE TYPE "AccessionStepKey" AS ENUM ('prospect', 'letterOfIntent', 'executiveProposed', 'councilDecided',
  'agreementSigned', 'dpaSigned', 'vendorContract', 'installationReady', 'firstDelivery');

ALTER TABLE membership
  ADD COLUMN decision_chain jsonb,
  ADD COLUMN exit_notice_on date,
  ADD COLUMN exit_returned_on date,
  ADD COLUMN exit_certificate_on date,
  ADD COLUMN organisation_number text,
  ADD COLUMN peppol_id text,
  ADD COLUMN buyer_reference text,
  ADD COLUMN customer_number text,
  ADD COLUMN authority_body text,
  ADD COLUMN authority_decision jsonb,
  ADD COLUMN acceptance_is "AcceptanceBasis",
  ADD COLUMN contacts jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE membership
  ADD CONSTRAINT membership_organisation_number CHECK (organisation_number ~ '^[0-9]{9,10}$') NOT VALID,
  ADD CONSTRAINT membership_contacts CHECK (jsonb_typeof(contacts) = 'array') NOT VALID,
  ADD CONSTRAINT membership_authority CHECK (authority_body IS NOT NULL OR authority_decision IS NULL)
    NOT VALID;

CREATE TABLE mandate (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  user_id uuid NOT NULL REFERENCES "user" (id),
  body text NOT NULL CHECK (length(btrim(body)) > 0),
  delegation_item text,
  adopted_on date,
  reference text,
  starts_on date,
  ends_on date,
  substitute_for uuid REFERENCES "user" (id),
  ended_at timestamptz(6),
  source text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id),
  CONSTRAINT mandate_dates CHECK (ends_on >= starts_on),
  CONSTRAINT mandate_of_another CHECK (substitute_for <> user_id)
);
CREATE INDEX mandate_municipality ON mandate (municipality_id, user_id);

CREATE TABLE accession_step (
  municipality_id uuid NOT NULL,
  key "AccessionStepKey" NOT NULL,
  office_id uuid NOT NULL,
  on_day date,
  decision jsonb,
  file_id uuid,
  source text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  PRIMARY KEY (municipality_id, key),
  FOREIGN KEY (office_id, municipality_id) REFERENCES municipality (office_id, id),
  FOREIGN KEY (office_id, municipality_id, file_id) REFERENCES file (office_id, municipality_id, id)
);

CREATE TABLE population (
  office_id uuid NOT NULL REFERENCES office (id),
  country "Country" NOT NULL,
  code text NOT NULL,
  on_day date NOT NULL,
  value integer NOT NULL CHECK (value >= 0),
  source text,
  sha256 text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  PRIMARY KEY (office_id, country, code, on_day)
);

-- What happened to a municipality is read on its page.
CREATE INDEX audit_event_municipality ON audit_event (subject_id, time) WHERE subject_type = 'municipality';
