-- What a delivery carries of its points, its stops and its plan, kept by triggers so that nothing
-- can forget to count.

-- SECURITY INVOKER: the counting sees and changes what the one who changed the point may see and
-- change.
CREATE OR REPLACE FUNCTION control_point_count(p_deliveries uuid[]) RETURNS void
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

CREATE OR REPLACE FUNCTION control_point_counted() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM control_point_count(ARRAY (SELECT DISTINCT delivery_id FROM changed));
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER control_point_inserted AFTER INSERT ON control_point REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION control_point_counted();
CREATE OR REPLACE TRIGGER control_point_updated AFTER UPDATE ON control_point REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION control_point_counted();
CREATE OR REPLACE TRIGGER control_point_deleted AFTER DELETE ON control_point REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION control_point_counted();

CREATE OR REPLACE FUNCTION delivery_stopped_since(p_delivery uuid, p_status "DeliveryStatus") RETURNS date
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT min(b.since) FROM stop_delivery h JOIN stop b ON b.id = h.stop_id
  WHERE h.delivery_id = p_delivery AND b.closed_on IS NULL AND p_status NOT IN ('closed', 'cancelled')
$$;

-- Since when a delivery is stopped; what is closed or cancelled waits for nobody any more. The
-- delivery is locked first: of two who change its stops at the same time the second counts what the
-- first has kept.
CREATE OR REPLACE FUNCTION stop_count(p_deliveries uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM delivery WHERE id = ANY (p_deliveries) ORDER BY id FOR NO KEY UPDATE;
  UPDATE delivery d SET stopped_since = s.since
  FROM (SELECT x.id, delivery_stopped_since(x.id, x.status) AS since FROM delivery x WHERE x.id = ANY (p_deliveries)) s
  WHERE d.id = s.id AND d.stopped_since IS DISTINCT FROM s.since;
END $$;

-- As the owner: who answers or takes a delivery out of a stop may not see all that it holds.
CREATE OR REPLACE FUNCTION stop_counted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM stop_count(ARRAY (SELECT DISTINCT h.delivery_id FROM changed c JOIN stop_delivery h ON h.stop_id = c.id));
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION stop_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ids uuid[] := ARRAY (SELECT DISTINCT h.delivery_id FROM changed c JOIN before o ON o.id = c.id
    JOIN stop_delivery h ON h.stop_id = c.id WHERE (o.since, o.closed_on) IS DISTINCT FROM (c.since, c.closed_on));
BEGIN
  IF ids <> '{}' THEN PERFORM stop_count(ids); END IF;
  -- Whom a stop names stands at each delivery that it holds.
  UPDATE stop_delivery h SET vendor_id = c.vendor_id FROM changed c
    WHERE h.stop_id = c.id AND h.vendor_id IS DISTINCT FROM c.vendor_id;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION stop_delivery_counted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- The stop before its deliveries, as everywhere.
  UPDATE stop b SET held = (SELECT count(*) FROM stop_delivery h WHERE h.stop_id = b.id)
    WHERE b.id IN (SELECT stop_id FROM changed);
  PERFORM stop_count(ARRAY (SELECT DISTINCT delivery_id FROM changed));
  RETURN NULL;
END $$;

-- A stop is made after what it holds, which therefore counts nothing yet.
CREATE OR REPLACE FUNCTION stop_held_first() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.held := (SELECT count(*) FROM stop_delivery h WHERE h.stop_id = NEW.id);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER stop_held_first BEFORE INSERT ON stop FOR EACH ROW EXECUTE FUNCTION stop_held_first();
CREATE OR REPLACE TRIGGER stop_inserted AFTER INSERT ON stop REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION stop_counted();
CREATE OR REPLACE TRIGGER stop_updated AFTER UPDATE ON stop REFERENCING OLD TABLE AS before NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION stop_changed();
CREATE OR REPLACE TRIGGER stop_delivery_inserted AFTER INSERT ON stop_delivery REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION stop_delivery_counted();
CREATE OR REPLACE TRIGGER stop_delivery_deleted AFTER DELETE ON stop_delivery REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION stop_delivery_counted();

-- The place of a delivery in the order of work, as a number that an index can be asked for: what is
-- stopped, then the statuses in the order of workOrder in lib/domain/delivery.ts. A new delivery
-- has no stop yet; one that is settled has none any more, and what undoes that has its stops again.
-- As the owner: who moves a delivery may not see all that it is held by.
CREATE OR REPLACE FUNCTION delivery_worked() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.stopped_since := NULL;
  ELSIF NEW.status <> OLD.status THEN
    NEW.stopped_since := delivery_stopped_since(NEW.id, NEW.status);
  END IF;
  NEW.work := CASE WHEN NEW.stopped_since IS NOT NULL THEN 0 ELSE CASE NEW.status
    WHEN 'awaitingApproval' THEN 1
    WHEN 'rejected' THEN 2
    WHEN 'underControl' THEN 3
    WHEN 'active' THEN 4
    WHEN 'prioritised' THEN 5
    WHEN 'proposed' THEN 6
    WHEN 'approvedWithRemarks' THEN 7
    WHEN 'approved' THEN 8
    WHEN 'closed' THEN 9
    WHEN 'cancelled' THEN 10
    END END;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER delivery_worked BEFORE INSERT OR UPDATE OF status, stopped_since ON delivery
  FOR EACH ROW EXECUTE FUNCTION delivery_worked();

CREATE OR REPLACE FUNCTION plan_quarter(p_year integer, p_quarter integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$ SELECT p_year * 4 + p_quarter - 1 $$;

CREATE OR REPLACE FUNCTION delivery_planned() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.planned_quarter := (SELECT plan_quarter(planned_year, planned_quarter) FROM plan_item WHERE id = NEW.plan_item_id);
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER delivery_planned BEFORE INSERT OR UPDATE OF plan_item_id ON delivery FOR EACH ROW EXECUTE FUNCTION delivery_planned();

CREATE OR REPLACE FUNCTION plan_item_moved() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE delivery SET planned_quarter = plan_quarter(NEW.planned_year, NEW.planned_quarter) WHERE plan_item_id = NEW.id;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER plan_item_moved AFTER UPDATE OF planned_year, planned_quarter ON plan_item FOR EACH ROW EXECUTE FUNCTION plan_item_moved();
