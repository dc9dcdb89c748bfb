-- The three roles, once per server, by a superuser. Running it again changes nothing. The embedded database does this itself;
-- on a server of your own (PostgreSQL 15 or later):
--   psql -d postgres -f scripts/roles.sql
--   psql -d postgres -c "ALTER ROLE app_owner PASSWORD '...'" -c "ALTER ROLE app_rw PASSWORD '...'"
--   psql -d postgres -c "CREATE DATABASE arkivlots OWNER app_owner TEMPLATE template0 ENCODING 'UTF8'"
--   psql -d arkivlots -f scripts/database.sql
-- Then DATABASE_URL is app_owner's address and DATABASE_APP_URL app_rw's.

DO $$
BEGIN
  -- Owns the database and its tables: migrations, worker, admin commands.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_owner') THEN
    CREATE ROLE app_owner;
  END IF;
  -- The web process: sees only what row-level security shows it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_rw') THEN
    CREATE ROLE app_rw;
  END IF;
  -- For auditors' own accounts: GRANT app_audit TO ...
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_audit') THEN
    CREATE ROLE app_audit;
  END IF;
END $$;

ALTER ROLE app_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE app_rw LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE app_audit NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
