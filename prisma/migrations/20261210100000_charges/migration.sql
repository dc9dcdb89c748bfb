-- What each municipality is charged, for a year or a part of it: what its invoice is made from.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "ChargePeriod" AS ENUM ('year', 'half', 'quarter');

CREATE TABLE charge (
  id uuid NOT NULL,
  office_id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  year integer NOT NULL,
  period "ChargePeriod" NOT NULL,
  part integer NOT NULL,
  currency text NOT NULL,
  vat_rate numeric(5, 4) NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CONSTRAINT charge_pkey PRIMARY KEY (id),
  CONSTRAINT charge_of_office FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT charge_of_agreement FOREIGN KEY (office_id, agreement_id)
    REFERENCES cost_share_agreement (office_id, id),
  CONSTRAINT charge_part CHECK (part BETWEEN 1 AND CASE period WHEN 'year' THEN 1 WHEN 'half' THEN 2 ELSE 4 END),
  CONSTRAINT charge_vat_rate CHECK (vat_rate BETWEEN 0 AND 1)
);
CREATE UNIQUE INDEX charge_office_id_id_key ON charge (office_id, id);
-- The same part of a year is charged once; that a year isn't charged beside its quarters is asked
-- before it is written.
CREATE UNIQUE INDEX charge_office_id_year_period_part_key ON charge (office_id, year, period, part);
CREATE INDEX charge_agreement ON charge (office_id, agreement_id);

CREATE TABLE charge_row (
  charge_id uuid NOT NULL,
  office_id uuid NOT NULL,
  municipality_id uuid NOT NULL,
  is_internal boolean NOT NULL,
  article text,
  account_string text,
  -- What the municipality bears in the year, of which the charge is a part.
  year_ore bigint NOT NULL,
  net_ore bigint NOT NULL,
  vat_rate numeric(5, 4) NOT NULL,
  vat_ore bigint NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CONSTRAINT charge_row_pkey PRIMARY KEY (charge_id, municipality_id),
  CONSTRAINT charge_row_of_charge FOREIGN KEY (office_id, charge_id) REFERENCES charge (office_id, id),
  CONSTRAINT charge_row_of_municipality FOREIGN KEY (office_id, municipality_id)
    REFERENCES municipality (office_id, id),
  -- What a program can count without losing an ore.
  CONSTRAINT charge_row_amounts CHECK (net_ore > 0 AND net_ore <= year_ore AND year_ore <= 100000000000000),
  -- Half up, to the ore; a municipality that charges itself has none.
  CONSTRAINT charge_row_vat CHECK (vat_ore = floor(net_ore * vat_rate + 0.5) AND (vat_rate = 0 OR NOT is_internal))
);
CREATE INDEX charge_row_municipality ON charge_row (office_id, municipality_id);

CREATE TABLE charge_settings (
  office_id uuid NOT NULL,
  article text,
  account_string text,
  internal_account_string text,
  vat_rate numeric(5, 4) NOT NULL,
  columns text[] NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CONSTRAINT charge_settings_pkey PRIMARY KEY (office_id),
  CONSTRAINT charge_settings_of_office FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT charge_settings_vat_rate CHECK (vat_rate BETWEEN 0 AND 1)
);
