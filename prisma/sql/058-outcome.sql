-- An entry of the outcome stays as it was written, also to a broken-into web process: what was
-- wrong is corrected by another. The owner is not held: the demo's offices are made anew.
CREATE OR REPLACE FUNCTION outcome_entry_kept() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF pg_has_role('app_owner', 'USAGE') THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an entry of the outcome is neither changed nor removed' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE OR REPLACE TRIGGER outcome_entry_kept BEFORE UPDATE OR DELETE ON outcome_entry
  FOR EACH ROW EXECUTE FUNCTION outcome_entry_kept();
