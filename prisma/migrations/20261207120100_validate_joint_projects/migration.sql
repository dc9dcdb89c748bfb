-- What projects and notifications were given in the migration before holds for every row.
SET LOCAL lock_timeout = '5s';

ALTER TABLE delivery_project VALIDATE CONSTRAINT delivery_project_has_number;
ALTER TABLE delivery_project VALIDATE CONSTRAINT delivery_project_days;
ALTER TABLE delivery_project VALIDATE CONSTRAINT delivery_project_purpose;
ALTER TABLE delivery_project VALIDATE CONSTRAINT delivery_project_plan;
ALTER TABLE notification VALIDATE CONSTRAINT notification_type_check;
