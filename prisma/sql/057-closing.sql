-- Closing comes after the approval, whoever writes it: also to a broken-into web process.
CREATE OR REPLACE FUNCTION closing_after_approval() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM delivery d WHERE d.id = NEW.delivery_id AND d.status IN ('approved', 'approvedWithRemarks', 'closed');
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a delivery that is not approved is not closed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER closing_after_approval BEFORE INSERT OR UPDATE ON closing
  FOR EACH ROW EXECUTE FUNCTION closing_after_approval();
