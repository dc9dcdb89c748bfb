SET LOCAL lock_timeout = '5s';

-- Which installation another has become is told by these events alone; there are few.
CREATE INDEX audit_event_installation_merged ON audit_event (office_id) WHERE type = 'installation.merged';
