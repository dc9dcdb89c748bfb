-- An officer is a coordinator without the economy, an economist the opposite; a registrar keeps the
-- diary numbers, a data protection officer reads.
SET LOCAL lock_timeout = '5s';

ALTER TYPE "Role" ADD VALUE 'officer' AFTER 'administrator';
ALTER TYPE "Role" ADD VALUE 'economist' AFTER 'officer';
ALTER TYPE "Role" ADD VALUE 'registrar' AFTER 'economist';
ALTER TYPE "Role" ADD VALUE 'dataProtectionOfficer' AFTER 'registrar';
