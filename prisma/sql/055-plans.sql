-- Delivery plans: what is frozen, what others are told of a plan, and its adoption.

-- What became a part of what asks.
DROP FUNCTION IF EXISTS delivery_is_done(delivery), plan_has_approved(plan, delivery);

-- What an office has adopted stays as it is. The web process works on drafts and lays them before
-- the council; everything else of a version follows from plan_adopt below. The owner is not held:
-- the demo's history is loaded as it was, and a system that turns out to be another is renamed
-- everywhere (074-inventory.sql).
CREATE OR REPLACE FUNCTION plan_version_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  moving text[];
  is_allowed boolean;
BEGIN
  IF pg_has_role('app_owner', 'USAGE') THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    is_allowed := NEW.status = 'draft' AND num_nonnulls(NEW.proposed_at, NEW.adopted_at, NEW.decision_reference,
      NEW.decision_paragraph, NEW.decision_on, NEW.decision_body, NEW.decision_chain) = 0;
  ELSIF TG_OP = 'DELETE' THEN
    is_allowed := OLD.status = 'draft';
  ELSE
    moving := CASE
      WHEN OLD.status = 'draft' AND NEW.status = 'draft' THEN '{criteria,note,version,updated_at,updated_by}'::text[]
      WHEN (OLD.status = 'draft' AND NEW.status = 'proposed' AND NEW.proposed_at IS NOT NULL)
        OR (OLD.status = 'proposed' AND NEW.status = 'draft' AND NEW.proposed_at IS NULL)
        THEN '{status,proposed_at,proposed_by,version,updated_at,updated_by}'::text[]
    END;
    -- Null where it goes from or to anything else.
    is_allowed := coalesce(to_jsonb(OLD) - moving = to_jsonb(NEW) - moving, false);
  END IF;
  IF NOT is_allowed THEN
    RAISE EXCEPTION 'a plan version that is no draft is not changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER plan_version_kept BEFORE INSERT OR UPDATE OR DELETE ON plan_version
  FOR EACH ROW EXECUTE FUNCTION plan_version_kept();

-- The same for what stands in it: the version is held as a draft until the change is over.
CREATE OR REPLACE FUNCTION plan_item_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT pg_has_role('app_owner', 'USAGE') THEN
    PERFORM FROM plan_version v WHERE v.status = 'draft'
      AND v.id = CASE TG_OP WHEN 'INSERT' THEN NEW.plan_version_id ELSE OLD.plan_version_id END FOR SHARE;
    IF NOT FOUND OR (TG_OP = 'UPDATE' AND NEW.plan_version_id <> OLD.plan_version_id) THEN
      RAISE EXCEPTION 'an item of a plan version that is no draft is not changed'
        USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER plan_item_kept BEFORE INSERT OR UPDATE OR DELETE ON plan_item
  FOR EACH ROW EXECUTE FUNCTION plan_item_kept();

-- Names of a scope, so that the same ones are equal however they are written and ordered.
CREATE OR REPLACE FUNCTION scope_names(p_names text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT folded_name(name) ORDER BY folded_name(name)), '{}') FROM unnest(p_names) AS name
$$;

-- Whether a delivery takes in what the item says, of the same installation (isSameScope).
CREATE OR REPLACE FUNCTION plan_item_is_of(i plan_item, d delivery) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT i.system_instance_id = d.system_instance_id
    AND i.period_from IS NOT DISTINCT FROM d.period_from AND i.period_to IS NOT DISTINCT FROM d.period_to
    AND (i.records_creators = d.records_creators OR scope_names(i.records_creators) = scope_names(d.records_creators))
    AND (i.information_types = d.information_types OR scope_names(i.information_types) = scope_names(d.information_types))
$$;

-- How a delivery stands that is over and approved: it is nothing that is still planned. Without an
-- argument it is a constant to the planner.
CREATE OR REPLACE FUNCTION delivery_done() RETURNS "DeliveryStatus"[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT '{approved,approvedWithRemarks,closed}'::"DeliveryStatus"[]
$$;

-- The first moment of a year by the office's clocks.
CREATE OR REPLACE FUNCTION year_begins(p_year integer, p_zone text) RETURNS timestamptz
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT make_date(p_year, 1, 1)::timestamp AT TIME ZONE p_zone
$$;

-- Whether the one who asks is told of a version at all: a member who reads plans; of a draft those
-- who make them.
CREATE OR REPLACE FUNCTION plan_version_is_told(v plan_version) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT v.office_id = app_office()
    AND EXISTS (SELECT FROM app_scope('{plan:read}') s WHERE s.office_wide OR s.municipalities IS NOT NULL)
    AND (v.status <> 'draft' OR EXISTS (SELECT FROM app_scope('{plan:draft}') s WHERE s.office_wide))
$$;

-- How many items each version has that one is told of, whosever they are.
CREATE OR REPLACE FUNCTION plan_sizes() RETURNS TABLE (version_id uuid, items integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.id, count(i.id)::int FROM plan_version v LEFT JOIN plan_item i ON i.plan_version_id = v.id
  WHERE v.office_id = app_office() AND plan_version_is_told(v) GROUP BY v.id
$$;

-- A version that one is told of, with its plan's years and the moments between which they lie.
CREATE OR REPLACE FUNCTION plan_version_told(p_version uuid) RETURNS TABLE (
  id uuid, office_id uuid, status "PlanVersionStatus", first_year integer, last_year integer,
  begins timestamptz, ends timestamptz
) LANGUAGE sql STABLE ROWS 1 SET search_path = public, pg_temp AS $$
  SELECT v.id, v.office_id, v.status, y.first_year, y.last_year, year_begins(y.first_year, o.time_zone),
    year_begins(y.last_year + 1, o.time_zone)
  FROM plan_version v JOIN plan y ON y.id = v.plan_id JOIN office o ON o.id = v.office_id
  WHERE v.id = p_version AND plan_version_is_told(v)
$$;

-- A version's items, or one of them, as far as the reader is told: of municipalities beyond the
-- reader's only what the plan itself says. `is_done` and `vendor` are for counting. What holds for
-- all items is asked once: a function called row by row costs more than the rest together.
CREATE OR REPLACE FUNCTION plan_items_told(p_version uuid, p_item uuid DEFAULT NULL) RETURNS TABLE (
  id uuid, code text, municipality text, product_key text, product text, installation uuid, kind "DeliveryKind",
  purpose "DeliveryPurpose", records_creators text[], information_types text[], period_from integer,
  period_to integer, next_on date, planned integer, effort_hundredths integer, is_fixed boolean, rank integer,
  score_hundredths integer, reason text, financing "Financing", delivery uuid, delivery_status "DeliveryStatus",
  is_done boolean, vendor text, version integer
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH version AS MATERIALIZED (SELECT * FROM plan_version_told(p_version)),
  reader AS MATERIALIZED (
    SELECT (SELECT s.municipalities FROM app_scope('{plan:read}') s) AS plans,
      (SELECT s.municipalities FROM app_scope('{installation:read}') s) AS installations,
      (SELECT s.municipalities FROM app_scope('{delivery:read}') s) AS deliveries),
  place AS MATERIALIZED (
    SELECT m.id, r.code, r.name, m.id = ANY (reader.plans) AS is_of_plans,
      m.id = ANY (reader.installations) AS is_of_installations, m.id = ANY (reader.deliveries) AS is_of_deliveries
    FROM reader CROSS JOIN version v
    JOIN municipality m ON m.office_id = v.office_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code)
  SELECT i.id, place.code, place.name, p.key, p.name,
    CASE WHEN place.is_of_installations THEN i.system_instance_id END,
    i.kind, i.purpose, i.records_creators, i.information_types, i.period_from, i.period_to, i.next_on,
    -- As plan_quarter has it.
    i.planned_year * 4 + i.planned_quarter - 1, i.effort_hundredths, i.is_fixed, i.rank,
    CASE WHEN place.is_of_installations THEN
      CASE WHEN v.status IN ('adopted', 'superseded') THEN i.score_hundredths ELSE (
        SELECT x.total_hundredths FROM need_score x JOIN need_criteria_set c ON c.id = x.set_id
        WHERE x.installation_id = i.system_instance_id ORDER BY c.valid_from DESC LIMIT 1) END END,
    CASE WHEN place.is_of_plans THEN i.reason END, i.financing,
    CASE WHEN place.is_of_deliveries THEN d.id END, CASE WHEN place.is_of_deliveries THEN d.status END,
    coalesce(d.status = ANY (delivery_done()), false), w.key, i.version
  FROM version v
  JOIN plan_item i ON i.plan_version_id = v.id
  JOIN place ON place.id = i.municipality_id
  JOIN system_product p ON p.id = i.product_id
  JOIN system_instance s ON s.id = i.system_instance_id
  LEFT JOIN vendor w ON w.id = coalesce(s.vendor_id, p.vendor_id)
  -- The one that is tied to it; else the newest of the same. In two parts, the second of which is
  -- looked for only where the first finds none: an installation may have been delivered often.
  LEFT JOIN LATERAL (
    (SELECT e.id, e.status FROM delivery e WHERE e.plan_item_id = i.id ORDER BY e.id DESC LIMIT 1)
    UNION ALL
    (SELECT e.id, e.status FROM delivery e
      WHERE e.system_instance_id = i.system_instance_id AND e.status <> 'cancelled'
        -- Most are the same to the letter, which is seen without asking.
        AND ((e.records_creators = i.records_creators AND e.information_types = i.information_types
            AND e.period_from IS NOT DISTINCT FROM i.period_from AND e.period_to IS NOT DISTINCT FROM i.period_to)
          OR plan_item_is_of(i, e))
        -- No EXISTS: the planner would gather all approvals of the years for each item anew.
        AND (e.status <> ALL (delivery_done()) OR (SELECT true FROM approval a WHERE a.delivery_id = e.id
          AND a.decision <> 'rejected' AND a.signed_at >= v.begins AND a.signed_at < v.ends LIMIT 1))
      ORDER BY e.id DESC LIMIT 1)
    LIMIT 1) d ON true
  -- As a choice, since the planner would take an OR for one row and join all of them in loops.
  WHERE CASE WHEN p_item IS NULL THEN true ELSE i.id = p_item END
$$;

-- The same items as far as versions are compared by them: looking for each one's delivery is most
-- of the work above, and says nothing of what one version changed of another.
CREATE OR REPLACE FUNCTION plan_items_compared(p_version uuid) RETURNS TABLE (
  id uuid, code text, municipality text, product_key text, product text, records_creators text[],
  information_types text[], period_from integer, period_to integer, planned integer, reason text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH version AS MATERIALIZED (SELECT * FROM plan_version_told(p_version)),
  reader AS MATERIALIZED (SELECT s.municipalities AS plans FROM app_scope('{plan:read}') s),
  place AS MATERIALIZED (
    SELECT m.id, r.code, r.name, m.id = ANY (reader.plans) AS is_of_plans
    FROM reader CROSS JOIN version v
    JOIN municipality m ON m.office_id = v.office_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code)
  SELECT i.id, place.code, place.name, p.key, p.name, i.records_creators, i.information_types, i.period_from,
    i.period_to, i.planned_year * 4 + i.planned_quarter - 1, CASE WHEN place.is_of_plans THEN i.reason END
  FROM version v
  JOIN plan_item i ON i.plan_version_id = v.id AND i.system_instance_id IS NOT NULL
  JOIN place ON place.id = i.municipality_id
  JOIN system_product p ON p.id = i.product_id
$$;

-- Everybody that a plan is shared out among: members some time within its years, and on the day or
-- later; with how many of their deliveries were approved within the years.
CREATE OR REPLACE FUNCTION plan_members(p_version uuid, p_today date) RETURNS TABLE (
  country "Country", code text, name text, delivered integer
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH version AS MATERIALIZED (SELECT * FROM plan_version_told(p_version)),
  approved AS MATERIALIZED (
    SELECT x.municipality_id, count(DISTINCT x.delivery_id)::int AS n
    FROM version v
    JOIN approval x ON x.office_id = v.office_id AND x.decision <> 'rejected' AND x.signed_at >= v.begins
      AND x.signed_at < v.ends
    JOIN delivery e ON e.id = x.delivery_id AND e.status = ANY (delivery_done())
    GROUP BY 1)
  SELECT r.country, r.code, r.name, coalesce(a.n, 0)
  FROM version v
  JOIN municipality m ON m.office_id = v.office_id
  JOIN municipality_register r ON r.country = m.country AND r.code = m.code
  LEFT JOIN membership s ON s.municipality_id = m.id
  LEFT JOIN approved a ON a.municipality_id = m.id
  WHERE coalesce(s.starts_on, '-infinity') <= make_date(v.last_year, 12, 31)
    AND coalesce(s.ends_on, 'infinity') >= greatest(make_date(v.first_year, 1, 1), p_today)
$$;

-- Adopts a proposal for good: the version before it is superseded, the needs stay as they are now,
-- and deliveries follow to the items that say what they take in. Those under way that the plan no
-- longer holds have no quarter from now on; what is over keeps the one it had. Not adopted: it is
-- no proposal, or another version of one, by now. Of two at once the second waits and finds that.
-- Deliveries belong to those who carry them out, so the function asks for the permission itself.
CREATE OR REPLACE FUNCTION plan_adopt(
  p_version uuid, p_number integer, p_at timestamptz, p_decision jsonb,
  OUT adopted boolean, OUT superseded integer, OUT tied integer, OUT untied integer
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v plan_version%ROWTYPE;
  y plan%ROWTYPE;
  begins timestamptz;
  ends timestamptz;
BEGIN
  PERFORM FROM app_scope('{plan:adopt}') s WHERE s.office_wide;
  IF NOT FOUND OR app_user() IS NULL THEN
    RAISE EXCEPTION 'only the council or the office itself adopts a plan' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT * INTO y FROM plan
    WHERE id = (SELECT x.plan_id FROM plan_version x WHERE x.id = p_version) AND office_id = app_office() FOR UPDATE;
  UPDATE plan_version x SET status = 'adopted', adopted_at = p_at, adopted_by = app_user(),
      decision_reference = p_decision ->> 'reference', decision_paragraph = p_decision ->> 'paragraph',
      decision_on = (p_decision ->> 'date')::date, decision_body = p_decision ->> 'body',
      decision_chain = nullif(p_decision -> 'chain', 'null'), version = x.version + 1, updated_at = now(),
      updated_by = app_user()
    WHERE x.id = p_version AND x.plan_id = y.id AND x.status = 'proposed' AND x.version = p_number
    RETURNING * INTO v;
  adopted := FOUND;
  IF NOT adopted THEN RETURN; END IF;
  UPDATE plan_version x SET status = 'superseded', version = x.version + 1, updated_at = now(), updated_by = app_user()
    WHERE x.plan_id = y.id AND x.status = 'adopted' AND x.id <> p_version RETURNING x.number INTO superseded;
  UPDATE plan_item i SET score_hundredths = (
      SELECT x.total_hundredths FROM need_score x JOIN need_criteria_set c ON c.id = x.set_id
      WHERE x.installation_id = i.system_instance_id ORDER BY c.valid_from DESC LIMIT 1)
    WHERE i.plan_version_id = p_version;
  SELECT year_begins(y.first_year, o.time_zone), year_begins(y.last_year + 1, o.time_zone) INTO begins, ends
    FROM office o WHERE o.id = y.office_id;
  UPDATE delivery d SET plan_item_id = i.id FROM plan_item i
    WHERE i.plan_version_id = p_version AND d.system_instance_id = i.system_instance_id AND d.status <> 'cancelled'
      AND plan_item_is_of(i, d)
      AND (d.status <> ALL (delivery_done()) OR EXISTS (SELECT FROM approval a WHERE a.delivery_id = d.id
        AND a.decision <> 'rejected' AND a.signed_at >= begins AND a.signed_at < ends));
  GET DIAGNOSTICS tied = ROW_COUNT;
  -- What stands in another plan that is in force stays there.
  UPDATE delivery d SET plan_item_id = NULL FROM plan_item i JOIN plan_version x ON x.id = i.plan_version_id
    WHERE i.id = d.plan_item_id AND x.plan_id = y.id AND x.id <> p_version
      AND d.status <> ALL (delivery_done()) AND d.status <> 'cancelled';
  SELECT count(*)::int INTO untied FROM delivery d
    WHERE d.office_id = y.office_id AND d.plan_item_id IS NULL AND d.status <> ALL (delivery_done())
      AND d.status <> 'cancelled';
END $$;
