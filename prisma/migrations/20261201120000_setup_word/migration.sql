-- The word that sets up the first office: the start prints it, and the database keeps its SHA-256
-- alone, with what it was made of. One row until it is used.
CREATE TABLE setup_word (
  hash bytea PRIMARY KEY,
  salt bytea NOT NULL,
  written_at timestamptz(6) NOT NULL DEFAULT now()
);
