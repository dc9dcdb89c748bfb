-- Settlements: what is frozen, their adoption, and the year that a final one freezes.

-- Whether the year's final settlement is paid: its budget and outcome stay as they are. Who asks
-- before a change holds the settlement until that change is over: a payment waits for it.
CREATE OR REPLACE FUNCTION year_is_frozen(p_year integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_status "SettlementStatus";
BEGIN
  SELECT status INTO found_status FROM settlement
    WHERE office_id = app_office() AND year = p_year AND kind = 'final' FOR SHARE;
  RETURN coalesce(found_status = 'paid', false);
END $$;

CREATE OR REPLACE FUNCTION assert_year_open(p_year integer) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF year_is_frozen(p_year) THEN
    RAISE EXCEPTION 'the year % is settled for good', p_year USING ERRCODE = 'insufficient_privilege';
  END IF;
END $$;

-- No entry of a frozen year is added. The owner is not held: the demo's history is loaded as it
-- was.
CREATE OR REPLACE FUNCTION outcome_entry_open() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  one integer;
BEGIN
  IF pg_has_role('app_owner', 'USAGE') THEN RETURN NULL; END IF;
  FOR one IN SELECT DISTINCT year FROM added ORDER BY year LOOP
    PERFORM assert_year_open(one);
  END LOOP;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER outcome_entry_open AFTER INSERT ON outcome_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION outcome_entry_open();

-- Nothing of the budget of a frozen year is added, changed or removed.
CREATE OR REPLACE FUNCTION budget_open() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  was record;
  of_year integer;
BEGIN
  IF TG_OP = 'DELETE' THEN was := OLD; ELSE was := NEW; END IF;
  IF pg_has_role('app_owner', 'USAGE') THEN RETURN was; END IF;
  CASE TG_TABLE_NAME
    WHEN 'budget' THEN of_year := was.year;
    WHEN 'budget_revision' THEN
      SELECT b.year INTO of_year FROM budget b WHERE b.id = was.budget_id;
    ELSE
      SELECT b.year INTO of_year FROM budget_revision r JOIN budget b ON b.id = r.budget_id
        WHERE r.id = was.revision_id;
  END CASE;
  PERFORM assert_year_open(of_year);
  RETURN was;
END $$;

CREATE OR REPLACE TRIGGER budget_open BEFORE INSERT OR UPDATE OR DELETE ON budget
  FOR EACH ROW EXECUTE FUNCTION budget_open();
CREATE OR REPLACE TRIGGER budget_open BEFORE INSERT OR UPDATE OR DELETE ON budget_revision
  FOR EACH ROW EXECUTE FUNCTION budget_open();
CREATE OR REPLACE TRIGGER budget_open BEFORE INSERT OR UPDATE OR DELETE ON budget_line
  FOR EACH ROW EXECUTE FUNCTION budget_open();

-- The figures of a settlement are those that it was drafted with. It moves from draft to proposal
-- and, adopted by the function below, to its payment; then nothing of it changes.
CREATE OR REPLACE FUNCTION settlement_kept() RETURNS trigger
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
    is_allowed := NEW.status = 'draft' AND num_nonnulls(NEW.proposed_at, NEW.adopted_at, NEW.paid_on,
      NEW.decision_reference, NEW.decision_paragraph, NEW.decision_on, NEW.decision_body, NEW.decision_chain) = 0;
  ELSIF TG_OP = 'DELETE' THEN
    is_allowed := OLD.status IN ('draft', 'proposed');
  ELSE
    moving := CASE
      WHEN OLD.status = 'paid' THEN NULL
      WHEN OLD.status = NEW.status THEN '{version,updated_at,updated_by}'::text[]
      WHEN OLD.status = 'draft' AND NEW.status = 'proposed' AND NEW.proposed_at IS NOT NULL
        THEN '{status,proposed_at,proposed_by,version,updated_at,updated_by}'::text[]
      WHEN OLD.status = 'adopted' AND NEW.status = 'paid' AND NEW.paid_on IS NOT NULL
        THEN '{status,paid_on,version,updated_at,updated_by}'::text[] END;
    -- Null where it goes from or to anything else.
    is_allowed := coalesce(to_jsonb(OLD) - moving = to_jsonb(NEW) - moving, false);
  END IF;
  IF NOT is_allowed THEN
    RAISE EXCEPTION 'a settlement is not changed but by its proposal, its decision and its payment'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER settlement_kept BEFORE INSERT OR UPDATE OR DELETE ON settlement
  FOR EACH ROW EXECUTE FUNCTION settlement_kept();

-- The same for its rows: written with the draft, gone with what is thrown away; what becomes of an
-- amount is said until it is paid.
CREATE OR REPLACE FUNCTION settlement_row_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  said text[] := '{disposition,updated_at,updated_by}';
BEGIN
  IF NOT pg_has_role('app_owner', 'USAGE') THEN
    PERFORM FROM settlement s
      WHERE s.id = CASE TG_OP WHEN 'INSERT' THEN NEW.settlement_id ELSE OLD.settlement_id END
        AND CASE TG_OP WHEN 'INSERT' THEN s.status = 'draft' WHEN 'DELETE' THEN s.status IN ('draft', 'proposed')
          ELSE s.status <> 'paid' AND to_jsonb(OLD) - said = to_jsonb(NEW) - said END
      FOR SHARE OF s;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'a row of a settlement is not changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER settlement_row_kept BEFORE INSERT OR UPDATE OR DELETE ON settlement_row
  FOR EACH ROW EXECUTE FUNCTION settlement_row_kept();

-- Adopts a proposed settlement, by the version that was read. False: it is another version by now,
-- or no proposal. Of two at once the second waits and finds that. The council may not write
-- settlements, so the function asks for the permission itself.
CREATE OR REPLACE FUNCTION settlement_adopt(p_settlement uuid, p_version integer, p_at timestamptz, p_decision jsonb)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM app_scope('{settlement:adopt}') s WHERE s.office_wide;
  IF NOT FOUND OR app_user() IS NULL THEN
    RAISE EXCEPTION 'only the council or the office itself adopts a settlement' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE settlement SET status = 'adopted', adopted_at = p_at, adopted_by = app_user(),
      decision_reference = p_decision ->> 'reference', decision_paragraph = p_decision ->> 'paragraph',
      decision_on = (p_decision ->> 'date')::date, decision_body = p_decision ->> 'body',
      decision_chain = nullif(p_decision -> 'chain', 'null'), version = version + 1,
      updated_at = now(), updated_by = app_user()
    WHERE id = p_settlement AND office_id = app_office() AND version = p_version AND status = 'proposed';
  RETURN FOUND;
END $$;
