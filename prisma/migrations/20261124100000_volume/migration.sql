-- An office with real volume: invented offices say so, deliveries carry the count of their points, and what the overviews ask for
-- has a column and an index.

-- 1. An invented office is marked on every page.
SET LOCAL lock_timeout = '5s';

ALTER TABLE office ADD COLUMN is_fictional boolean NOT NULL DEFAULT false;

-- Who holds this token, with which grants, and, where they have one in it, the office asked for. Null when the session has ended.
CREATE OR REPLACE FUNCTION auth_session(p_token_hash bytea, p_office_key text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  s session%ROWTYPE;
  u "user"%ROWTYPE;
  o office%ROWTYPE;
  grants jsonb;
BEGIN
  SELECT * INTO s FROM session WHERE token_hash = p_token_hash AND expires_at > now() AND last_seen_at > now() - interval '30 minutes';
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT * INTO u FROM "user" WHERE id = s.user_id AND deactivated_at IS NULL;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF s.last_seen_at < now() - interval '1 minute' THEN
    UPDATE session SET last_seen_at = now(), updated_at = now() WHERE id = s.id;
  END IF;
  SELECT coalesce(jsonb_agg(jsonb_build_object(
      'officeId', g.office_id, 'officeKey', f.key, 'officeName', f.name, 'role', g.role, 'scope', g.scope,
      'municipality', CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'code', m.code, 'name', r.name) END,
      'vendor', CASE WHEN v.id IS NOT NULL THEN jsonb_build_object('id', v.id, 'name', v.name) END) ORDER BY f.name, g.role, m.code), '[]')
    INTO grants
    FROM role_grant g JOIN office f ON f.id = g.office_id
    LEFT JOIN municipality m ON m.id = g.municipality_id
    LEFT JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    LEFT JOIN vendor v ON v.id = g.vendor_id
    WHERE g.user_id = u.id AND g.revoked_at IS NULL;
  SELECT * INTO o FROM office f WHERE f.key = p_office_key
    AND EXISTS (SELECT FROM role_grant g WHERE g.office_id = f.id AND g.user_id = u.id AND g.revoked_at IS NULL);
  RETURN jsonb_build_object(
    'sessionId', s.id, 'userId', u.id, 'name', u.name, 'email', u.email, 'methods', to_jsonb(s.methods),
    'authTime', to_char(s.auth_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'grants', grants,
    'office', CASE WHEN o.id IS NOT NULL THEN jsonb_build_object(
      'id', o.id, 'key', o.key, 'name', o.name, 'country', o.country, 'currency', o.currency, 'locale', o.locale,
      'timeZone', o.time_zone, 'asOf', o.as_of, 'isFictional', o.is_fictional, 'assumption', o.assumption,
      'municipalityIds', (SELECT coalesce(jsonb_agg(m.id ORDER BY m.code), '[]') FROM municipality m WHERE m.office_id = o.id)) END);
END $$;

-- 2. How many points a delivery has, how many are done and how many blocking ones remain: counted when a point changes, so that a
-- list of deliveries need not read a million points. Nothing can forget to count, since a trigger does it.
ALTER TABLE delivery
  ADD COLUMN points_total integer NOT NULL DEFAULT 0,
  ADD COLUMN points_done integer NOT NULL DEFAULT 0,
  ADD COLUMN points_blocking_open integer NOT NULL DEFAULT 0,
  -- When it came into its phase; null where the source does not say.
  ADD COLUMN phase_since timestamptz(6),
  -- The plan item's quarter, counted from year 0 (2026-4 is 2026 * 4 + 3): copied by triggers, so that one index answers every figure.
  ADD COLUMN planned_quarter integer;

-- SECURITY INVOKER: the counting sees and changes what the one who changed the point may see and change.
CREATE FUNCTION control_point_count(p_deliveries uuid[]) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  UPDATE delivery d SET points_total = c.total, points_done = c.done, points_blocking_open = c.blocking_open
  FROM (
    SELECT x.id, count(p.id)::int AS total,
      count(p.id) FILTER (WHERE p.result IN ('passed', 'passedWithDeviation', 'notApplicable'))::int AS done,
      count(p.id) FILTER (WHERE p.severity = 'blocking' AND p.result NOT IN ('passed', 'passedWithDeviation', 'notApplicable'))::int AS blocking_open
    FROM unnest(p_deliveries) AS x (id) LEFT JOIN control_point p ON p.delivery_id = x.id
    GROUP BY x.id
  ) c
  WHERE d.id = c.id AND (d.points_total, d.points_done, d.points_blocking_open) IS DISTINCT FROM (c.total, c.done, c.blocking_open)
$$;

CREATE FUNCTION control_point_counted() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM control_point_count(ARRAY (SELECT DISTINCT delivery_id FROM changed));
  RETURN NULL;
END $$;

CREATE TRIGGER control_point_inserted AFTER INSERT ON control_point REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION control_point_counted();
CREATE TRIGGER control_point_updated AFTER UPDATE ON control_point REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION control_point_counted();
CREATE TRIGGER control_point_deleted AFTER DELETE ON control_point REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION control_point_counted();

SELECT control_point_count(ARRAY (SELECT id FROM delivery));

CREATE FUNCTION plan_quarter(p_year integer, p_quarter integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT p_year * 4 + p_quarter - 1 $$;

CREATE FUNCTION delivery_planned() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.planned_quarter := (SELECT plan_quarter(planned_year, planned_quarter) FROM plan_item WHERE id = NEW.plan_item_id);
  RETURN NEW;
END $$;
CREATE TRIGGER delivery_planned BEFORE INSERT OR UPDATE OF plan_item_id ON delivery FOR EACH ROW EXECUTE FUNCTION delivery_planned();

CREATE FUNCTION plan_item_moved() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE delivery SET planned_quarter = plan_quarter(NEW.planned_year, NEW.planned_quarter) WHERE plan_item_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER plan_item_moved AFTER UPDATE OF planned_year, planned_quarter ON plan_item FOR EACH ROW EXECUTE FUNCTION plan_item_moved();

UPDATE delivery d SET planned_quarter = plan_quarter(i.planned_year, i.planned_quarter) FROM plan_item i WHERE i.id = d.plan_item_id;

REVOKE ALL ON FUNCTION control_point_count(uuid[]), control_point_counted(), plan_quarter(integer, integer), delivery_planned(),
  plan_item_moved() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plan_quarter(integer, integer) TO app_rw;
GRANT EXECUTE ON FUNCTION control_point_count(uuid[]) TO app_rw;

-- 3. What is laid before the council and not yet decided; a draft is seen by the coordinators alone.
ALTER TYPE "BudgetStatus" ADD VALUE 'proposed' BEFORE 'adopted';

-- What a running year is expected to come to; null where nobody has said.
ALTER TABLE budget_line ADD COLUMN forecast_ore bigint CHECK (forecast_ore >= 0);

-- 4. A year's surplus that was paid back. Where the source gives no amount for each municipality there are no rows.
CREATE TABLE refund (
  id uuid PRIMARY KEY,
  office_id uuid NOT NULL REFERENCES office (id),
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2200),
  total_ore bigint NOT NULL CHECK (total_ore >= 0),
  paid_on date,
  -- How exact paid_on is: a source may state only the month.
  paid_on_precision text NOT NULL DEFAULT 'day' CHECK (paid_on_precision IN ('day', 'month', 'year')),
  source text,
  assumption text,
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT now(),
  updated_by uuid,
  UNIQUE (office_id, id),
  UNIQUE (office_id, year)
);
CREATE TABLE refund_amount (
  refund_id uuid NOT NULL,
  office_id uuid NOT NULL,
  country "Country" NOT NULL,
  municipality_code text NOT NULL,
  amount_ore bigint NOT NULL CHECK (amount_ore >= 0),
  created_at timestamptz(6) NOT NULL DEFAULT now(),
  created_by uuid,
  updated_at timestamptz(6) NOT NULL DEFAULT now(),
  updated_by uuid,
  PRIMARY KEY (refund_id, municipality_code),
  FOREIGN KEY (office_id, refund_id) REFERENCES refund (office_id, id),
  FOREIGN KEY (office_id, country, municipality_code) REFERENCES municipality (office_id, country, code)
);
-- Open to every member, as the cost shares are.
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['refund', 'refund_amount'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO app_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY tenant ON %I TO app_rw USING (office_id = (SELECT app_office()) AND (SELECT app_is_member()))'
      || ' WITH CHECK (office_id = (SELECT app_office()) AND (SELECT app_is_member()))', t);
  END LOOP;
END $$;
GRANT SELECT ON refund, refund_amount TO app_rw;

-- 5. Loading history: the chain is computed in memory and stored at once, so that thousands of events take a moment.
CREATE OR REPLACE FUNCTION audit_append_many(p_stream text, p_times text[], p_payloads text[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  s audit_stream%ROWTYPE;
  h bytea;
  n integer := coalesce(array_length(p_payloads, 1), 0);
  hashes bytea[] := array_fill(NULL::bytea, ARRAY[coalesce(array_length(p_payloads, 1), 0)]);
BEGIN
  SELECT * INTO s FROM audit_stream WHERE key = p_stream FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no audit stream %', p_stream; END IF;
  IF n = 0 THEN RETURN; END IF;
  h := s.head;
  FOR i IN 1 .. n LOOP
    h := audit_hash(h, s.key, s.seq + i, p_times[i], p_payloads[i]);
    hashes[i] := h;
  END LOOP;
  INSERT INTO audit_event (stream, seq, office_id, municipality_id, time, payload, hash)
    SELECT s.key, s.seq + e.i, s.office_id, s.municipality_id, e.time, e.payload, e.hash
    FROM unnest(p_times, p_payloads, hashes) WITH ORDINALITY AS e (time, payload, hash, i);
  UPDATE audit_stream SET seq = s.seq + n, head = h, updated_at = now() WHERE key = s.key;
END $$;

-- 6. Indexes for the figures of the overviews: how deliveries stand, which are stopped, what was signed when.
CREATE INDEX delivery_standing ON delivery (office_id, status, stage, planned_quarter, municipality_id, vendor_id)
  INCLUDE (points_total, points_done);
CREATE INDEX blocker_standing ON blocker (office_id, blocked_by, since) INCLUDE (municipality_id, vendor_id, delivery_id)
  WHERE closed_on IS NULL;
CREATE INDEX approval_signed ON approval (office_id, signed_at) INCLUDE (municipality_id, delivery_id, decision);
CREATE INDEX approval_request_open ON approval_request (office_id, created_at) WHERE status = 'open';
CREATE INDEX delivery_plan_item ON delivery (plan_item_id);
CREATE INDEX delivery_planned_quarter ON delivery (office_id, planned_quarter, status) INCLUDE (municipality_id, vendor_id);
CREATE INDEX delivery_installation ON delivery (system_instance_id, status);
CREATE INDEX delivery_vendor_municipality ON delivery (vendor_id, municipality_id);
CREATE INDEX delivery_urgent_proposal ON delivery (office_id, id) WHERE status = 'proposed' AND kind = 'urgent';
CREATE INDEX system_instance_wind_up ON system_instance (office_id, wind_up_on) WHERE wind_up_on IS NOT NULL;

-- 7. The same rule as before, said so that only a vendor's people pay for looking a municipality's deliveries up: an empty context has
-- no vendors, and NULL is no vendor.
ALTER POLICY tenant ON municipality USING (office_id = (SELECT app_office()) AND (id = ANY ((SELECT app_municipalities())::uuid[])
  OR ((SELECT app_vendors() IS NOT NULL) AND EXISTS (
    SELECT FROM delivery d WHERE d.municipality_id = municipality.id AND d.vendor_id = ANY ((SELECT app_vendors())::uuid[])))));
