-- Cost shares: what is frozen.

-- What is adopted stays as it is, but for its last day, which a later key sets. The owner is not
-- held: the demo's keys are loaded as they were.
CREATE OR REPLACE FUNCTION cost_share_agreement_kept() RETURNS trigger
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
    is_allowed := NEW.status = 'draft';
  ELSIF TG_OP = 'DELETE' THEN
    is_allowed := OLD.status = 'draft';
  ELSIF NEW.status = 'draft' THEN
    is_allowed := OLD.status = 'draft';
  ELSIF OLD.status = 'draft' THEN
    moving := '{status,adopted_at,adopted_by,decision_reference,decision_paragraph,decision_on,decision_body,decision_chain,version,updated_at,updated_by}';
    is_allowed := to_jsonb(OLD) - moving = to_jsonb(NEW) - moving
      AND EXISTS (SELECT FROM app_scope('{cost-share:adopt}') s WHERE s.office_wide);
  ELSE
    moving := '{ends_on,version,updated_at,updated_by}';
    is_allowed := to_jsonb(OLD) - moving = to_jsonb(NEW) - moving;
  END IF;
  IF NOT is_allowed THEN
    RAISE EXCEPTION 'an adopted cost share is not changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER cost_share_agreement_kept BEFORE INSERT OR UPDATE OR DELETE ON cost_share_agreement
  FOR EACH ROW EXECUTE FUNCTION cost_share_agreement_kept();

-- The same for what stands in it: the agreement is held as a draft until the change is over.
CREATE OR REPLACE FUNCTION cost_share_row_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT pg_has_role('app_owner', 'USAGE') THEN
    PERFORM FROM cost_share_agreement a WHERE a.status = 'draft'
      AND a.id = CASE TG_OP WHEN 'INSERT' THEN NEW.agreement_id ELSE OLD.agreement_id END FOR SHARE;
    IF NOT FOUND OR TG_OP = 'UPDATE' THEN
      RAISE EXCEPTION 'a row of an adopted cost share is not changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER cost_share_row_kept BEFORE INSERT OR UPDATE OR DELETE ON cost_share_row
  FOR EACH ROW EXECUTE FUNCTION cost_share_row_kept();

CREATE OR REPLACE FUNCTION cost_share_amount_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT pg_has_role('app_owner', 'USAGE') THEN
    PERFORM FROM cost_share_row r JOIN cost_share_agreement a ON a.id = r.agreement_id
      WHERE a.status = 'draft' AND r.id = CASE TG_OP WHEN 'INSERT' THEN NEW.row_id ELSE OLD.row_id END
      FOR SHARE OF a;
    IF NOT FOUND OR TG_OP = 'UPDATE' THEN
      RAISE EXCEPTION 'an amount of an adopted cost share is not changed'
        USING ERRCODE = 'insufficient_privilege';
    END IF;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER cost_share_amount_kept BEFORE INSERT OR UPDATE OR DELETE ON cost_share_amount
  FOR EACH ROW EXECUTE FUNCTION cost_share_amount_kept();
