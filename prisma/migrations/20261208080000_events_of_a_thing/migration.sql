-- The history of one thing, whatever it is: systems and vendors had no index, and the planner
-- cannot prove that a part of an index is enough where the type is a parameter.
SET LOCAL lock_timeout = '5s';

CREATE INDEX audit_event_subject ON audit_event (subject_id, time);
DROP INDEX audit_event_municipality;
DROP INDEX audit_event_installation;
DROP INDEX audit_event_stop;
