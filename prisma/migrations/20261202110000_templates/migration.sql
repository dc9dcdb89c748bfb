-- Templates that an office changes: each counts its versions; a text that is not written in a
-- language is known to be missing; a phase says what a delivery must meet to enter it.
SET LOCAL lock_timeout = '5s';

CREATE TYPE "PhaseCondition" AS ENUM ('noOpenStop', 'noOpenBlockingPoint', 'planAdopted');

ALTER TABLE control_point_template
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN missing text[] NOT NULL DEFAULT '{}';
ALTER TABLE control_point_template_item ADD COLUMN missing text[] NOT NULL DEFAULT '{}';

ALTER TABLE phase_template ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE phase
  ADD COLUMN missing text[] NOT NULL DEFAULT '{}',
  ADD COLUMN conditions "PhaseCondition"[] NOT NULL DEFAULT '{}';

-- The rule that held until now: no delivery comes under control while a stop is open.
UPDATE phase SET conditions = '{noOpenStop}' WHERE first_stage = 'controlled';
