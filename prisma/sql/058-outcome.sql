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

-- What is written of a group is added to its sum, once a statement. As the owner: who writes
-- entries has no right to write their sums.
CREATE OR REPLACE FUNCTION outcome_entry_tallied() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO outcome_tally (office_id, year, group_name, fund, is_income, entries, amount_ore)
  SELECT office_id, year, group_name, fund, amount_ore < 0, count(*), sum(amount_ore)
  FROM added GROUP BY 1, 2, 3, 4, 5;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION outcome_entry_untallied() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO outcome_tally (office_id, year, group_name, fund, is_income, entries, amount_ore)
  SELECT office_id, year, group_name, fund, amount_ore < 0, -count(*), -sum(amount_ore)
  FROM gone GROUP BY 1, 2, 3, 4, 5;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER outcome_entry_tallied AFTER INSERT ON outcome_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION outcome_entry_tallied();
CREATE OR REPLACE TRIGGER outcome_entry_untallied AFTER DELETE ON outcome_entry
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION outcome_entry_untallied();
