-- A charge stays as it was made, also to a broken-into web process: invoices are made from it, so
-- its rows are written with it and never after. The owner is not held: the demo's offices are made
-- anew.
CREATE OR REPLACE FUNCTION charge_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT pg_has_role('app_owner', 'USAGE') THEN
    RAISE EXCEPTION 'a charge is neither changed nor removed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER charge_kept BEFORE UPDATE OR DELETE ON charge
  FOR EACH ROW EXECUTE FUNCTION charge_kept();
CREATE OR REPLACE TRIGGER charge_row_kept BEFORE UPDATE OR DELETE ON charge_row
  FOR EACH ROW EXECUTE FUNCTION charge_kept();

CREATE OR REPLACE FUNCTION charge_row_with_charge() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  -- Written by the transaction that is running.
  PERFORM FROM charge c WHERE c.id = NEW.charge_id AND c.xmin = pg_current_xact_id()::xid;
  IF NOT FOUND AND NOT pg_has_role('app_owner', 'USAGE') THEN
    RAISE EXCEPTION 'a row is written with its charge' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER charge_row_with_charge BEFORE INSERT ON charge_row
  FOR EACH ROW EXECUTE FUNCTION charge_row_with_charge();
