-- On which days of each year an office says what the year is expected to come to.
SET LOCAL lock_timeout = '5s';

CREATE TABLE forecast_dates (
  office_id uuid NOT NULL,
  dates text[] NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_by uuid,
  CONSTRAINT forecast_dates_pkey PRIMARY KEY (office_id),
  CONSTRAINT forecast_dates_of_office FOREIGN KEY (office_id) REFERENCES office (id)
);
