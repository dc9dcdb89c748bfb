SET LOCAL lock_timeout = '5s';

-- Whether an office takes in records until it is decided what becomes of them. Most do not.
ALTER TABLE office ADD COLUMN takes_interim boolean NOT NULL DEFAULT false;
