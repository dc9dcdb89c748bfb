-- Which files of prisma/reference municipality_register was loaded from: the hash of their rows. And the control-point
-- templates get the keys that the API knows them by.
SET LOCAL lock_timeout = '5s';

CREATE TABLE municipality_register_file (
  hash text PRIMARY KEY,
  applied_at timestamptz(6) NOT NULL DEFAULT now()
);

UPDATE control_point_template SET key = 'case-handling' WHERE key = 'case-management';
UPDATE control_point_template SET key = 'health-and-social-care' WHERE key = 'care';
