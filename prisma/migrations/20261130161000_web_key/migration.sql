-- What the web process proves itself by to the functions that make sessions: the SHA-256 of a key that it alone knows, written at
-- each start. One row.
SET LOCAL lock_timeout = '5s';

CREATE TABLE web_key (
  hash bytea PRIMARY KEY,
  written_at timestamptz(6) NOT NULL DEFAULT now()
);
