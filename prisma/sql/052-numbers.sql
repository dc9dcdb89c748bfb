-- Numbers by which people speak of things: "L-2027-014" is the fourteenth delivery of 2027. Never
-- given twice, also where one was taken back.

-- Before a number said how many digits it has at least.
DROP FUNCTION IF EXISTS next_number(uuid, text, integer);

-- The next one of a kind in a year. Of two at once the second waits for the first.
CREATE OR REPLACE FUNCTION next_number(p_office uuid, p_kind text, p_year integer, p_digits integer DEFAULT 3) RETURNS text
LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO running_number AS r (office_id, kind, year, last) VALUES (p_office, p_kind, p_year, 1)
  ON CONFLICT (office_id, kind, year) DO UPDATE SET last = r.last + 1, updated_at = now()
  RETURNING kind || '-' || year || '-' || lpad(last::text, greatest(p_digits, length(last::text)), '0')
$$;

-- A delivery gets its number when it is made, in the year by the office's clock; those of the demo
-- come with theirs.
CREATE OR REPLACE FUNCTION delivery_numbered() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.number := next_number(NEW.office_id, 'L',
    (SELECT extract(year FROM coalesce(NEW.created_at, now()) AT TIME ZONE o.time_zone)::int FROM office o WHERE o.id = NEW.office_id));
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER delivery_numbered BEFORE INSERT ON delivery FOR EACH ROW
  WHEN (NEW.number IS NULL) EXECUTE FUNCTION delivery_numbered();

-- A project in the same way: "P-2027-03".
CREATE OR REPLACE FUNCTION delivery_project_numbered() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.number := next_number(NEW.office_id, 'P',
    (SELECT extract(year FROM coalesce(NEW.created_at, now()) AT TIME ZONE o.time_zone)::int FROM office o WHERE o.id = NEW.office_id), 2);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER delivery_project_numbered BEFORE INSERT ON delivery_project FOR EACH ROW
  WHEN (NEW.number IS NULL) EXECUTE FUNCTION delivery_project_numbered();
-- The same of a stop: the year in which it was registered.
CREATE OR REPLACE FUNCTION stop_numbered() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.number := next_number(NEW.office_id, 'S',
    (SELECT extract(year FROM coalesce(NEW.created_at, now()) AT TIME ZONE o.time_zone)::int FROM office o WHERE o.id = NEW.office_id));
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER stop_numbered BEFORE INSERT ON stop FOR EACH ROW
  WHEN (NEW.number IS NULL) EXECUTE FUNCTION stop_numbered();
