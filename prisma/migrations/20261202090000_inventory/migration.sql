-- What an office knows of its vendors, systems and installations before it plans.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "VendorRole" AS ENUM ('sourceSystem', 'eArchive', 'operations', 'consultant');
CREATE TYPE "ExportAbility" AS ENUM ('unknown', 'none', 'manual', 'standard');
CREATE TYPE "Secrecy" AS ENUM ('none', 'partly', 'mostly', 'unknown');
CREATE TYPE "PersonalData" AS ENUM ('none', 'ordinary', 'sensitive', 'unknown');
CREATE TYPE "Severable" AS ENUM ('yes', 'partly', 'no', 'unknown');

-- Names that differ by case, spaces or Unicode form are the same name.
CREATE FUNCTION folded_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path = pg_catalog, pg_temp
  AS $$ SELECT lower(btrim(regexp_replace(normalize(name, NFC), '\s+', ' ', 'g')) COLLATE "sv-x-icu") $$;

ALTER TABLE vendor
  ADD COLUMN roles "VendorRole"[] NOT NULL DEFAULT '{}',
  ADD COLUMN note text,
  ADD COLUMN contacts jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN escalation text,
  ADD COLUMN merged_into uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT vendor_contacts CHECK (jsonb_typeof(contacts) = 'array') NOT VALID,
  ADD CONSTRAINT vendor_merged_into FOREIGN KEY (office_id, merged_into) REFERENCES vendor (office_id, id) NOT VALID,
  ADD CONSTRAINT vendor_merged_into_another CHECK (merged_into <> id) NOT VALID;

ALTER TABLE system_product
  ADD COLUMN has_secrecy boolean,
  ADD COLUMN export_ability "ExportAbility" NOT NULL DEFAULT 'unknown',
  ADD COLUMN note text,
  ADD COLUMN merged_into uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT system_product_merged_into FOREIGN KEY (office_id, merged_into)
    REFERENCES system_product (office_id, id) NOT VALID,
  ADD CONSTRAINT system_product_merged_into_another CHECK (merged_into <> id) NOT VALID;
CREATE UNIQUE INDEX system_product_folded_name ON system_product (office_id, folded_name(name))
  WHERE merged_into IS NULL;
CREATE INDEX vendor_folded_name ON vendor (office_id, folded_name(name));

ALTER TABLE system_instance
  ADD COLUMN owner text,
  ADD COLUMN manager text,
  ADD COLUMN archive_officer text,
  ADD COLUMN records_creator text,
  ADD COLUMN contents text,
  ADD COLUMN period_from integer,
  ADD COLUMN period_to integer,
  ADD COLUMN objects bigint,
  ADD COLUMN bytes bigint,
  ADD COLUMN secrecy "Secrecy",
  ADD COLUMN secrecy_provision text,
  ADD COLUMN personal_data "PersonalData",
  ADD COLUMN class_k integer,
  ADD COLUMN class_r integer,
  ADD COLUMN class_t integer,
  ADD COLUMN retention text,
  ADD COLUMN predecessors text,
  ADD COLUMN operation_form text,
  ADD COLUMN integrations text,
  ADD COLUMN licence_ore_per_year bigint,
  ADD COLUMN read_licence_ore_per_year bigint,
  ADD COLUMN operation_ore_per_year bigint,
  ADD COLUMN contract_ends_on date,
  ADD COLUMN notice_months integer,
  ADD COLUMN renewal_months integer,
  ADD COLUMN severable "Severable",
  ADD COLUMN read_only_since date,
  ADD COLUMN successor text,
  ADD COLUMN export_ability "ExportAbility",
  ADD COLUMN note text,
  -- What an import's file said that no field of ours is for: [{ "header", "value" }].
  ADD COLUMN unmapped jsonb,
  ADD COLUMN confirmed_on date,
  ADD COLUMN confirmed_by uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT system_instance_period CHECK (period_to >= period_from) NOT VALID,
  ADD CONSTRAINT system_instance_years CHECK (period_from BETWEEN 1500 AND 2200 AND period_to BETWEEN 1500 AND 2200) NOT VALID,
  ADD CONSTRAINT system_instance_sizes CHECK (objects >= 0 AND bytes >= 0) NOT VALID,
  ADD CONSTRAINT system_instance_costs CHECK (licence_ore_per_year >= 0 AND read_licence_ore_per_year >= 0
    AND operation_ore_per_year >= 0) NOT VALID,
  ADD CONSTRAINT system_instance_months CHECK (notice_months BETWEEN 0 AND 120 AND renewal_months BETWEEN 0 AND 120) NOT VALID,
  ADD CONSTRAINT system_instance_class CHECK (class_k BETWEEN 0 AND 4 AND class_r BETWEEN 0 AND 4
    AND class_t BETWEEN 0 AND 4) NOT VALID;
CREATE INDEX system_instance_product ON system_instance (product_id);
