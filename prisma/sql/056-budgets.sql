-- Budgets: what is frozen, and their adoption. Same form as of plans (055-plans.sql).

-- What an office has adopted stays as it is. The web process works on drafts and lays them before
-- the council; that one is adopted follows from budget_adopt below. The owner is not held: the
-- demo's history is loaded as it was.
CREATE OR REPLACE FUNCTION budget_revision_kept() RETURNS trigger
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
    moving := CASE WHEN OLD.status = 'draft' AND NEW.status = 'proposed' AND NEW.proposed_at IS NOT NULL
      THEN '{status,proposed_at,proposed_by,updated_at,updated_by}'::text[] END;
    -- Null where it goes from or to anything else.
    is_allowed := coalesce(to_jsonb(OLD) - moving = to_jsonb(NEW) - moving, false);
  END IF;
  IF NOT is_allowed THEN
    RAISE EXCEPTION 'a revision of a budget is not changed but by its proposal and its decision'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER budget_revision_kept BEFORE INSERT OR UPDATE OR DELETE ON budget_revision
  FOR EACH ROW EXECUTE FUNCTION budget_revision_kept();

-- The same for its lines: those of an open revision are worked on, which is held open until the
-- change is over. Of the one in force what is expected, and why, is said all year. An outcome is
-- nobody's to write here.
CREATE OR REPLACE FUNCTION budget_line_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  said text[] := '{forecast_ore,note,updated_at,updated_by}';
BEGIN
  IF NOT pg_has_role('app_owner', 'USAGE') THEN
    PERFORM FROM budget_revision r
      WHERE r.id = CASE TG_OP WHEN 'INSERT' THEN NEW.revision_id ELSE OLD.revision_id END
        AND (r.status <> 'adopted' OR (TG_OP = 'UPDATE' AND to_jsonb(OLD) - said = to_jsonb(NEW) - said
          AND NOT EXISTS (SELECT FROM budget_revision n
            WHERE n.budget_id = r.budget_id AND n.number > r.number AND n.status = 'adopted')))
      FOR SHARE OF r;
    IF NOT FOUND OR (TG_OP = 'UPDATE' AND (NEW.revision_id <> OLD.revision_id OR NEW.id <> OLD.id)) THEN
      RAISE EXCEPTION 'a line of a budget that is adopted is not changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER budget_line_kept BEFORE INSERT OR UPDATE OR DELETE ON budget_line
  FOR EACH ROW EXECUTE FUNCTION budget_line_kept();

-- Adopts a year's proposal for good, by the version of the year that was read. False: it is another
-- version by now, or no proposal. Of two at once the second waits and finds that. The council may
-- not write budgets, so the function asks for the permission itself.
CREATE OR REPLACE FUNCTION budget_adopt(p_budget uuid, p_version integer, p_at timestamptz, p_decision jsonb)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM app_scope('{budget:adopt}') s WHERE s.office_wide;
  IF NOT FOUND OR app_user() IS NULL THEN
    RAISE EXCEPTION 'only the council or the office itself adopts a budget' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM FROM budget WHERE id = p_budget AND office_id = app_office() AND version = p_version FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM assert_year_open((SELECT year FROM budget WHERE id = p_budget));
  UPDATE budget_revision SET status = 'adopted', adopted_at = p_at, adopted_by = app_user(),
      decision_reference = p_decision ->> 'reference', decision_paragraph = p_decision ->> 'paragraph',
      decision_on = (p_decision ->> 'date')::date, decision_body = p_decision ->> 'body',
      decision_chain = nullif(p_decision -> 'chain', 'null'), updated_at = now(), updated_by = app_user()
    WHERE budget_id = p_budget AND status = 'proposed';
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE budget SET version = version + 1, updated_at = now(), updated_by = app_user() WHERE id = p_budget;
  RETURN true;
END $$;
