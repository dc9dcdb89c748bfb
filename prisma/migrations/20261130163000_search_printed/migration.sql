-- What is printed on a signed document is found again: checksums by how they begin, and the names of files and packages.
SET LOCAL lock_timeout = '5s';

CREATE INDEX approval_digest_begins ON approval (digest COLLATE "C") WHERE digest IS NOT NULL;
CREATE INDEX file_sha256_begins ON file (sha256 COLLATE "C");
CREATE INDEX file_name_begins ON file (lower(name COLLATE "sv-x-icu") COLLATE "C");
CREATE INDEX round_package_begins ON round (package_sha256 COLLATE "C") WHERE package_sha256 IS NOT NULL;
CREATE INDEX round_package_name_begins ON round (lower(package_name COLLATE "sv-x-icu") COLLATE "C") WHERE package_name IS NOT NULL;
