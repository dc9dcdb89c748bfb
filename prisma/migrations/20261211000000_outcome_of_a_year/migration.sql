-- A year's rows of the outcome, the latest first: older years have hundreds of thousands after them.
SET LOCAL lock_timeout = '5s';

CREATE INDEX outcome_entry_year ON outcome_entry (office_id, year, on_day DESC, id DESC);
