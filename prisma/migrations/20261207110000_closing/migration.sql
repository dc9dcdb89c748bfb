-- What is done after an approval, until the delivery is closed and its source wound up.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "ClosingStep" AS ENUM ('receipt', 'access', 'disposalDecided', 'disposed', 'readLicence', 'licence');
CREATE TYPE "DisposalBasis" AS ENUM ('plan', 'special');

CREATE TABLE closing (
  id uuid NOT NULL,
  office_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  receipt_sent_on date,
  access_closed_on date,
  disposal_decision jsonb,
  disposal_basis "DisposalBasis",
  disposal_consulted_on date,
  disposed_on date,
  disposed_by text,
  disposal_method text,
  certificate_file_id uuid,
  backups_gone_on date,
  test_copies_gone_on date,
  hold text,
  read_licence_ended_on date,
  licence_ended_on date,
  not_applicable "ClosingStep"[] NOT NULL DEFAULT '{}',
  recorded_by jsonb NOT NULL DEFAULT '{}',
  note text,
  wound_up_from "SystemStatus",
  source text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CONSTRAINT closing_pkey PRIMARY KEY (id),
  CONSTRAINT closing_of_delivery FOREIGN KEY (office_id, municipality_id, delivery_id)
    REFERENCES delivery (office_id, municipality_id, id),
  CONSTRAINT closing_certificate FOREIGN KEY (office_id, municipality_id, certificate_file_id)
    REFERENCES file (office_id, municipality_id, id),
  -- Nothing is disposed of without a decision, nor while somebody has asked to wait.
  CONSTRAINT closing_disposed_by_decision CHECK (disposed_on IS NULL OR disposal_decision IS NOT NULL),
  CONSTRAINT closing_not_disposed_on_hold CHECK (disposed_on IS NULL OR hold IS NULL)
);
CREATE UNIQUE INDEX closing_delivery_id_key ON closing (delivery_id);
CREATE UNIQUE INDEX closing_office_id_municipality_id_id_key ON closing (office_id, municipality_id, id);

CREATE TABLE closing_file (
  closing_id uuid NOT NULL,
  file_id uuid NOT NULL,
  office_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CONSTRAINT closing_file_pkey PRIMARY KEY (closing_id, file_id),
  CONSTRAINT closing_file_of_closing FOREIGN KEY (office_id, municipality_id, closing_id)
    REFERENCES closing (office_id, municipality_id, id),
  CONSTRAINT closing_file_of_file FOREIGN KEY (office_id, municipality_id, file_id)
    REFERENCES file (office_id, municipality_id, id)
);
CREATE INDEX closing_file_file_id_idx ON closing_file (file_id);

-- People are told of a hold, of a decision to dispose, of a delivery that is closed and of a step
-- that is taken back, besides what was told before.
DO $$
DECLARE
  before text := (SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint
    WHERE conrelid = 'notification'::regclass AND conname = 'notification_type_check');
BEGIN
  ALTER TABLE notification DROP CONSTRAINT notification_type_check;
  EXECUTE format('ALTER TABLE notification ADD CONSTRAINT notification_type_check CHECK ((%s) OR type = ANY (%L::text[])) NOT VALID',
    before, '{closing.held,closing.disposalDecided,closing.undone,delivery.closed}');
END $$;
