-- Vendors and systems that turn out to be one, and what follows when a system has another vendor.
-- What points at them stands in many tables, some of which the caller may not write; the functions
-- ask for the permission themselves.

-- The tables with this column whose rows belong to an office; the tally is kept by triggers.
CREATE OR REPLACE FUNCTION tables_with(p_columns text[]) RETURNS SETOF name
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT t.tablename FROM pg_tables t
  WHERE t.schemaname = 'public' AND t.tableowner = current_user AND t.tablename <> 'delivery_tally'
    AND (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = to_regclass(quote_ident(t.tablename))
      AND NOT a.attisdropped AND a.attname = ANY (p_columns || '{office_id}')) = cardinality(p_columns) + 1
$$;

CREATE OR REPLACE FUNCTION inventory_ask(p_permission text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM app_scope(ARRAY[p_permission]) s WHERE s.office_wide;
  IF NOT FOUND OR app_user() IS NULL THEN
    RAISE EXCEPTION 'only the office itself does this' USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- A role that somebody has with both vendors is one role, as long as the longer of the two. One
-- that is over adds nothing to the other.
CREATE OR REPLACE FUNCTION vendor_merge_people(p_from uuid, p_into uuid) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  n integer;
  today date;
BEGIN
  SELECT (now() AT TIME ZONE time_zone)::date INTO today FROM office WHERE id = app_office();
  UPDATE role_grant over SET revoked_at = now(), updated_at = now(), updated_by = app_user()
    WHERE over.office_id = app_office() AND over.vendor_id IN (p_from, p_into) AND over.revoked_at IS NULL
      AND over.ends_on < today
      AND EXISTS (SELECT FROM role_grant x WHERE x.office_id = over.office_id AND x.vendor_id IN (p_from, p_into)
        AND x.vendor_id <> over.vendor_id AND x.revoked_at IS NULL AND x.user_id = over.user_id AND x.role = over.role
        AND (x.ends_on IS NULL OR x.ends_on >= today OR over.vendor_id = p_from));
  UPDATE role_grant own SET
      starts_on = CASE WHEN own.starts_on IS NULL OR o.starts_on IS NULL THEN NULL ELSE least(own.starts_on, o.starts_on) END,
      ends_on = CASE WHEN own.ends_on IS NULL OR o.ends_on IS NULL THEN NULL ELSE greatest(own.ends_on, o.ends_on) END,
      updated_at = now(), updated_by = app_user()
    FROM role_grant o WHERE own.office_id = app_office() AND own.vendor_id = p_into AND own.revoked_at IS NULL
      AND o.office_id = own.office_id AND o.vendor_id = p_from AND o.revoked_at IS NULL
      AND o.user_id = own.user_id AND o.role = own.role;
  UPDATE role_grant o SET revoked_at = now(), updated_at = now(), updated_by = app_user()
    WHERE o.office_id = app_office() AND o.vendor_id = p_from AND o.revoked_at IS NULL
      AND EXISTS (SELECT FROM role_grant own WHERE own.office_id = o.office_id AND own.vendor_id = p_into
        AND own.revoked_at IS NULL AND own.user_id = o.user_id AND own.role = o.role);
  DELETE FROM invitation_role o WHERE o.office_id = app_office() AND o.vendor_id = p_from
    AND EXISTS (SELECT FROM invitation_role own WHERE own.invitation_id = o.invitation_id AND own.vendor_id = p_into
      AND own.role = o.role);
  SELECT count(DISTINCT user_id) INTO n FROM role_grant
    WHERE office_id = app_office() AND vendor_id = p_from AND revoked_at IS NULL;
  RETURN n;
END $$;

-- Everything that points at one vendor points at the other, and the first is known to be the other.
-- Not merged: one of them is gone by now. Of two at once the second waits and finds that.
CREATE OR REPLACE FUNCTION vendor_merge(
  p_from uuid, p_into uuid, OUT merged boolean, OUT systems integer, OUT deliveries integer, OUT people integer
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  t name;
BEGIN
  PERFORM inventory_ask('vendor:manage');
  PERFORM FROM vendor WHERE id IN (p_from, p_into) AND office_id = app_office() ORDER BY id FOR UPDATE;
  merged := p_from <> p_into AND 2 = (SELECT count(*) FROM vendor
    WHERE id IN (p_from, p_into) AND office_id = app_office() AND merged_into IS NULL);
  systems := 0; deliveries := 0; people := 0;
  IF NOT merged THEN RETURN; END IF;
  SELECT count(*) INTO systems FROM system_product
    WHERE office_id = app_office() AND vendor_id = p_from AND merged_into IS NULL;
  SELECT count(*) INTO deliveries FROM delivery WHERE office_id = app_office() AND vendor_id = p_from;
  people := vendor_merge_people(p_from, p_into);
  FOR t IN SELECT tables_with('{vendor_id}') LOOP
    EXECUTE format('UPDATE %I SET vendor_id = $2 WHERE office_id = app_office() AND vendor_id = $1', t)
      USING p_from, p_into;
  END LOOP;
  UPDATE office SET e_archive_vendor_id = p_into, version = version + 1, updated_at = now(), updated_by = app_user()
    WHERE id = app_office() AND e_archive_vendor_id = p_from;
  -- Contacts are kept where they are read; what was merged into the first is the other now, too.
  UPDATE vendor SET merged_into = p_into, contacts = '[]', version = version + 1, updated_at = now(), updated_by = app_user()
    WHERE id = p_from OR (office_id = app_office() AND merged_into = p_from);
END $$;

-- Whoever makes a system sees its deliveries: they follow from one vendor to the other, with what
-- hangs on them. What names another vendor than the former stays.
CREATE OR REPLACE FUNCTION system_vendor_follows(p_product uuid, p_from uuid, p_into uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  t name;
BEGIN
  UPDATE control_point_evidence e SET vendor_id = p_into FROM control_point c, delivery d
    WHERE c.id = e.control_point_id AND d.id = c.delivery_id AND d.product_id = p_product
      AND d.office_id = app_office() AND e.vendor_id IS NOT DISTINCT FROM p_from;
  -- An open stop that waits for the system's vendor follows, one of the e-archive's supplier does
  -- not; of those that are held the trigger keeps whom the stop names. What is closed was that
  -- vendor's.
  UPDATE stop b SET vendor_id = p_into
  WHERE b.office_id = app_office() AND b.stopped_by = 'vendor' AND b.closed_on IS NULL
    AND b.vendor_id IS NOT DISTINCT FROM p_from
    AND NOT EXISTS (SELECT FROM office o WHERE o.id = b.office_id AND o.e_archive_vendor_id = p_from)
    AND EXISTS (SELECT FROM stop_delivery h JOIN delivery d ON d.id = h.delivery_id WHERE h.stop_id = b.id AND d.product_id = p_product)
    AND NOT EXISTS (SELECT FROM stop_delivery h JOIN delivery d ON d.id = h.delivery_id WHERE h.stop_id = b.id AND d.product_id <> p_product);
  FOR t IN SELECT name FROM tables_with('{vendor_id,delivery_id}') AS name WHERE name <> 'stop_delivery' LOOP
    EXECUTE format('UPDATE %I x SET vendor_id = $3 FROM delivery d WHERE d.id = x.delivery_id AND d.product_id = $1
      AND d.office_id = app_office() AND x.vendor_id IS NOT DISTINCT FROM $2', t) USING p_product, p_from, p_into;
  END LOOP;
  FOR t IN SELECT tables_with('{vendor_id,product_id}') LOOP
    EXECUTE format('UPDATE %I SET vendor_id = $3 WHERE product_id = $1 AND office_id = app_office()
      AND vendor_id IS NOT DISTINCT FROM $2', t) USING p_product, p_from, p_into;
  END LOOP;
END $$;

-- The system has this vendor, or none, from now on. False when it has another version by now.
CREATE OR REPLACE FUNCTION system_vendor(p_product uuid, p_version integer, p_vendor uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  was system_product%ROWTYPE;
BEGIN
  PERFORM inventory_ask('system:manage');
  SELECT * INTO was FROM system_product
    WHERE id = p_product AND office_id = app_office() AND version = p_version AND merged_into IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE system_product SET vendor_id = p_vendor WHERE id = p_product;
  PERFORM system_vendor_follows(p_product, was.vendor_id, p_vendor);
  RETURN true;
END $$;

-- What points at the first installation points at the other, which tells what it does not know
-- itself from the first; the first is gone. How it stands, its contract and its last days are its
-- own: they belong to one life. Whose need both have scored by the same criteria keeps its own.
CREATE OR REPLACE FUNCTION installation_fold(p_from uuid, p_into uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  t name;
BEGIN
  FOR t IN SELECT tables_with('{system_instance_id}') LOOP
    EXECUTE format('UPDATE %I SET system_instance_id = $2 WHERE office_id = app_office() AND system_instance_id = $1', t)
      USING p_from, p_into;
  END LOOP;
  FOR t IN SELECT tables_with('{subject_type,subject_id}') LOOP
    CONTINUE WHEN t = 'audit_event';
    EXECUTE format('UPDATE %I SET subject_id = $2 WHERE office_id = app_office() AND subject_type = ''installation''
      AND subject_id = $1', t) USING p_from, p_into;
  END LOOP;
  DELETE FROM need_score o WHERE o.installation_id = p_from
    AND EXISTS (SELECT FROM need_score own WHERE own.installation_id = p_into AND own.set_id = o.set_id);
  UPDATE need_score SET installation_id = p_into WHERE installation_id = p_from;
  UPDATE system_instance own SET
      owner = coalesce(own.owner, o.owner), manager = coalesce(own.manager, o.manager),
      archive_officer = coalesce(own.archive_officer, o.archive_officer),
      records_creator = coalesce(own.records_creator, o.records_creator),
      contents = coalesce(own.contents, o.contents),
      period_from = CASE WHEN o.period_from > own.period_to THEN own.period_from
        ELSE coalesce(own.period_from, o.period_from) END,
      period_to = CASE WHEN o.period_to < coalesce(own.period_from, o.period_from) THEN own.period_to
        ELSE coalesce(own.period_to, o.period_to) END,
      objects = coalesce(own.objects, o.objects), bytes = coalesce(own.bytes, o.bytes),
      secrecy = coalesce(nullif(own.secrecy, 'unknown'), o.secrecy, own.secrecy),
      secrecy_provision = coalesce(own.secrecy_provision, o.secrecy_provision),
      personal_data = coalesce(nullif(own.personal_data, 'unknown'), o.personal_data, own.personal_data),
      class_k = coalesce(own.class_k, o.class_k), class_r = coalesce(own.class_r, o.class_r),
      class_t = coalesce(own.class_t, o.class_t),
      retention = coalesce(own.retention, o.retention), predecessors = coalesce(own.predecessors, o.predecessors),
      operation_form = coalesce(own.operation_form, o.operation_form),
      integrations = coalesce(own.integrations, o.integrations),
      licence_ore_per_year = coalesce(own.licence_ore_per_year, o.licence_ore_per_year),
      read_licence_ore_per_year = coalesce(own.read_licence_ore_per_year, o.read_licence_ore_per_year),
      operation_ore_per_year = coalesce(own.operation_ore_per_year, o.operation_ore_per_year),
      severable = coalesce(nullif(own.severable, 'unknown'), o.severable, own.severable),
      export_ability = coalesce(nullif(own.export_ability, 'unknown'), o.export_ability, own.export_ability),
      note = CASE WHEN own.note = o.note THEN own.note
        ELSE nullif(left(concat_ws(E'\n\n', own.note, o.note), 10000), '') END,
      unmapped = nullif(coalesce(own.unmapped, '[]') || coalesce(o.unmapped, '[]'), '[]'),
      version = own.version + 1, updated_at = now(), updated_by = app_user()
    FROM system_instance o WHERE own.id = p_into AND o.id = p_from;
  DELETE FROM system_instance WHERE id = p_from;
END $$;

-- A former shape of the next one.
DROP FUNCTION IF EXISTS system_merge(uuid, uuid);

-- The same for systems. Where a municipality has both installed and one of them is over, they
-- become the one that stands, else the other system's. Not merged, with the names of the
-- municipalities, where both stand: which one is right is not for a program to say. `folded` are
-- the installations that others became: [{ id, gone, municipality, code, name }].
CREATE FUNCTION system_merge(
  p_from uuid, p_into uuid, OUT merged boolean, OUT both_in text[], OUT installations integer, OUT deliveries integer,
  OUT folded jsonb
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  t name;
  pair record;
BEGIN
  PERFORM inventory_ask('system:manage');
  PERFORM FROM system_product WHERE id IN (p_from, p_into) AND office_id = app_office() ORDER BY id FOR UPDATE;
  merged := p_from <> p_into AND 2 = (SELECT count(*) FROM system_product
    WHERE id IN (p_from, p_into) AND office_id = app_office() AND merged_into IS NULL);
  installations := 0; deliveries := 0; folded := '[]';
  IF NOT merged THEN RETURN; END IF;
  PERFORM FROM system_instance WHERE product_id IN (p_from, p_into) AND office_id = app_office() ORDER BY id FOR UPDATE;
  SELECT array_agg(r.name ORDER BY r.name, r.code) INTO both_in FROM system_instance i
    JOIN system_instance o ON o.municipality_id = i.municipality_id AND o.product_id = p_into
    JOIN municipality m ON m.id = i.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    WHERE i.product_id = p_from AND i.office_id = app_office()
      AND i.status NOT IN ('woundUp', 'replaced') AND o.status NOT IN ('woundUp', 'replaced');
  IF both_in IS NOT NULL THEN merged := false; RETURN; END IF;
  SELECT count(*) INTO installations FROM system_instance WHERE office_id = app_office() AND product_id = p_from;
  SELECT count(*) INTO deliveries FROM delivery WHERE office_id = app_office() AND product_id = p_from;
  FOR pair IN
    SELECT m.id AS municipality, m.code, r.name,
      CASE WHEN o.status IN ('woundUp', 'replaced') AND i.status NOT IN ('woundUp', 'replaced') THEN i.id ELSE o.id END AS kept,
      CASE WHEN o.status IN ('woundUp', 'replaced') AND i.status NOT IN ('woundUp', 'replaced') THEN o.id ELSE i.id END AS gone
    FROM system_instance i
    JOIN system_instance o ON o.municipality_id = i.municipality_id AND o.product_id = p_into
    JOIN municipality m ON m.id = i.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    WHERE i.product_id = p_from AND i.office_id = app_office() ORDER BY m.code
  LOOP
    PERFORM installation_fold(pair.gone, pair.kept);
    folded := folded || jsonb_build_object('id', pair.kept, 'gone', pair.gone, 'municipality', pair.municipality, 'code', pair.code,
      'name', pair.name);
  END LOOP;
  PERFORM system_vendor_follows(p_from, f.vendor_id, i.vendor_id) FROM system_product f, system_product i
    WHERE f.id = p_from AND i.id = p_into AND f.vendor_id IS DISTINCT FROM i.vendor_id;
  FOR t IN SELECT tables_with('{product_id}') LOOP
    EXECUTE format('UPDATE %I SET product_id = $2 WHERE office_id = app_office() AND product_id = $1', t)
      USING p_from, p_into;
  END LOOP;
  FOR t IN SELECT tables_with('{subject_type,subject_id}') LOOP
    CONTINUE WHEN t = 'audit_event';
    EXECUTE format('UPDATE %I SET subject_id = $2 WHERE office_id = app_office() AND subject_type = ''system''
      AND subject_id = $1', t) USING p_from, p_into;
  END LOOP;
  UPDATE system_product SET merged_into = p_into, version = version + 1, updated_at = now(), updated_by = app_user()
    WHERE id = p_from OR (office_id = app_office() AND merged_into = p_from);
END $$;

-- The office works by this template of phases from now on. What is under way follows to the phase
-- of the same key; what is closed keeps the phase that it has, with its name. Says how many
-- followed; null when something under way stands in a phase that the template does not have with
-- the same stages.
CREATE OR REPLACE FUNCTION phases_take_effect(p_template uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  n integer;
  followed integer := 0;
BEGIN
  PERFORM inventory_ask('template:manage');
  PERFORM FROM phase_template WHERE id = p_template AND office_id = app_office();
  IF NOT FOUND THEN RAISE EXCEPTION 'no such template' USING ERRCODE = 'insufficient_privilege'; END IF;
  UPDATE office SET phase_template_id = p_template WHERE id = app_office();
  -- Whoever moves a delivery at the same time is waited for, and the delivery is looked at again.
  LOOP
    UPDATE delivery d SET phase_id = x.id, version = d.version + 1, updated_at = now(), updated_by = app_user()
      FROM phase was JOIN phase x ON x.template_id = p_template AND x.key = was.key
        AND x.first_stage = was.first_stage AND x.last_stage = was.last_stage
      WHERE d.office_id = app_office() AND d.phase_id = was.id AND was.template_id <> p_template
        AND d.status NOT IN ('closed', 'cancelled');
    GET DIAGNOSTICS n = ROW_COUNT;
    followed := followed + n;
    EXIT WHEN NOT EXISTS (
      SELECT FROM delivery d JOIN phase was ON was.id = d.phase_id
      JOIN phase x ON x.template_id = p_template AND x.key = was.key
        AND x.first_stage = was.first_stage AND x.last_stage = was.last_stage
      WHERE d.office_id = app_office() AND was.template_id <> p_template AND d.status NOT IN ('closed', 'cancelled'));
  END LOOP;
  PERFORM FROM delivery d JOIN phase ph ON ph.id = d.phase_id
    WHERE d.office_id = app_office() AND ph.template_id <> p_template AND d.status NOT IN ('closed', 'cancelled');
  RETURN CASE WHEN FOUND THEN NULL ELSE followed END;
END $$;

-- What is counted of the whole office for everybody who works by it, and for who changes it without
-- reading the rows themselves: nobody is told that nothing uses what something does.
CREATE OR REPLACE FUNCTION inventory_may(p_permission text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT s.office_wide OR s.municipalities IS NOT NULL FROM app_scope(ARRAY[p_permission]) s
$$;

-- Installations that have been scored, by set of criteria.
CREATE OR REPLACE FUNCTION need_scored() RETURNS TABLE (set_id uuid, n integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.set_id, count(*)::int FROM need_score s
  WHERE s.office_id = app_office() AND inventory_may('office:read') GROUP BY 1
$$;

-- Deliveries under way, by phase.
CREATE OR REPLACE FUNCTION phase_deliveries() RETURNS TABLE (phase_id uuid, n integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.phase_id, count(*)::int FROM delivery d
  WHERE d.office_id = app_office() AND d.status NOT IN ('closed', 'cancelled') AND inventory_may('template:read') GROUP BY 1
$$;

-- Systems by the template of control points that their new deliveries get, with those under way.
CREATE OR REPLACE FUNCTION template_systems() RETURNS TABLE (template_id uuid, key text, name text, deliveries integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.control_point_template_id, p.key, p.name, coalesce(d.n, 0)::int FROM system_product p
  LEFT JOIN (SELECT x.product_id, sum(x.n) AS n FROM delivery_tally x
    WHERE x.office_id = app_office() AND x.status NOT IN ('closed', 'cancelled') GROUP BY 1) d ON d.product_id = p.id
  WHERE p.office_id = app_office() AND p.merged_into IS NULL AND p.control_point_template_id IS NOT NULL
    AND inventory_may('template:read')
$$;
