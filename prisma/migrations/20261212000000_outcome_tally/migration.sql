-- What the entries of a group come to, added up as they are written: a budget, its years beside each
-- other and the outcome by group then cost the same with a hundred thousand entries as with ten.
SET LOCAL lock_timeout = '5s';

-- Each statement that writes entries appends one row for each group, financing and sign that it
-- touched, and locks nothing: two who write at once do not wait for each other. The sum of a
-- group's rows is what its entries come to; there are never more rows than entries.
CREATE TABLE outcome_tally (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  office_id uuid NOT NULL,
  year integer NOT NULL,
  group_name text NOT NULL,
  fund text NOT NULL,
  -- Whether the entries are below zero, which is what an income is.
  is_income boolean NOT NULL,
  entries integer NOT NULL,
  amount_ore bigint NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT now(),
  updated_by uuid,
  CONSTRAINT outcome_tally_of_office FOREIGN KEY (office_id) REFERENCES office (id) ON DELETE CASCADE
);
CREATE INDEX outcome_tally_group ON outcome_tally (office_id, year, group_name, fund);

INSERT INTO outcome_tally (office_id, year, group_name, fund, is_income, entries, amount_ore)
SELECT office_id, year, group_name, fund, amount_ore < 0, count(*), sum(amount_ore)
FROM outcome_entry GROUP BY 1, 2, 3, 4, 5;
