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

-- A role that somebody has with both vendors is one role, as long as the longer of the two.
CREATE OR REPLACE FUNCTION vendor_merge_people(p_from uuid, p_into uuid) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  n integer;
BEGIN
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
  FOR t IN SELECT tables_with('{vendor_id,delivery_id}') LOOP
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

-- The same for systems. Not merged, with a municipality's name: it has both installed, and which
-- facts are right is not for a program to say.
CREATE OR REPLACE FUNCTION system_merge(
  p_from uuid, p_into uuid, OUT merged boolean, OUT both_in text, OUT installations integer, OUT deliveries integer
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  t name;
BEGIN
  PERFORM inventory_ask('system:manage');
  PERFORM FROM system_product WHERE id IN (p_from, p_into) AND office_id = app_office() ORDER BY id FOR UPDATE;
  merged := p_from <> p_into AND 2 = (SELECT count(*) FROM system_product
    WHERE id IN (p_from, p_into) AND office_id = app_office() AND merged_into IS NULL);
  installations := 0; deliveries := 0;
  IF NOT merged THEN RETURN; END IF;
  SELECT min(r.name) INTO both_in FROM system_instance i
    JOIN system_instance o ON o.municipality_id = i.municipality_id AND o.product_id = p_into
    JOIN municipality m ON m.id = i.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    WHERE i.product_id = p_from AND i.office_id = app_office();
  IF both_in IS NOT NULL THEN merged := false; RETURN; END IF;
  SELECT count(*) INTO installations FROM system_instance WHERE office_id = app_office() AND product_id = p_from;
  SELECT count(*) INTO deliveries FROM delivery WHERE office_id = app_office() AND product_id = p_from;
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
