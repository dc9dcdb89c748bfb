-- What an office has spent and received, entry by entry, and by which rules accounts become groups.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "OutcomeSource" AS ENUM ('transactions', 'periodReport', 'sie', 'manual');

CREATE TABLE outcome_entry (
  id uuid NOT NULL,
  office_id uuid NOT NULL,
  year integer NOT NULL,
  on_day date NOT NULL,
  period text NOT NULL,
  group_name text NOT NULL,
  account text,
  dims jsonb NOT NULL DEFAULT '{}',
  text text NOT NULL,
  amount_ore bigint NOT NULL,
  fund text NOT NULL DEFAULT 'ordinary',
  kind "OutcomeSource" NOT NULL,
  import_id uuid,
  voucher text,
  line_key text,
  correction_of uuid,
  reason text,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CONSTRAINT outcome_entry_pkey PRIMARY KEY (id),
  CONSTRAINT outcome_entry_of_office FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT outcome_entry_of_import FOREIGN KEY (office_id, import_id) REFERENCES import (office_id, id),
  -- Twelve months, and one for what is booked when the year is closed.
  CONSTRAINT outcome_entry_period CHECK (period ~ '^\d{4}-(0[1-9]|1[0-3])$' AND left(period, 4)::integer = year),
  -- What a program can count without losing an ore.
  CONSTRAINT outcome_entry_amount CHECK (abs(amount_ore) <= 9007199254740991),
  -- What came by a file says which, and what its line is known by.
  CONSTRAINT outcome_entry_by_file CHECK (kind = 'manual' OR (import_id IS NOT NULL AND line_key IS NOT NULL))
);
CREATE UNIQUE INDEX outcome_entry_office_id_id_key ON outcome_entry (office_id, id);
ALTER TABLE outcome_entry ADD CONSTRAINT outcome_entry_corrects
  FOREIGN KEY (office_id, correction_of) REFERENCES outcome_entry (office_id, id);
CREATE INDEX outcome_entry_latest ON outcome_entry (office_id, on_day DESC, id DESC);
CREATE INDEX outcome_entry_group ON outcome_entry (office_id, year, group_name);
CREATE INDEX outcome_entry_line ON outcome_entry (office_id, kind, year, line_key);

CREATE TABLE account_mapping (
  office_id uuid NOT NULL,
  rules jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CONSTRAINT account_mapping_pkey PRIMARY KEY (office_id),
  CONSTRAINT account_mapping_of_office FOREIGN KEY (office_id) REFERENCES office (id)
);
