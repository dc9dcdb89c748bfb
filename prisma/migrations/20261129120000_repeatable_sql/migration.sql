-- Which functions, policies and grants (prisma/sql) the database has: the hash of those files when they were applied.
SET LOCAL lock_timeout = '5s';

CREATE TABLE repeatable_sql (
  hash text PRIMARY KEY,
  applied_at timestamptz(6) NOT NULL DEFAULT now()
);
