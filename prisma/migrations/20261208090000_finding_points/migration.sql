-- A finding is about a control point by what it is called: deliveries number theirs otherwise, as
-- they copied them at different times.
SET LOCAL lock_timeout = '5s';

ALTER TABLE project_finding ADD COLUMN point_title text;

UPDATE project_finding f SET point_title = coalesce(
  (SELECT CASE o.locale WHEN 'nb' THEN c.title_nb WHEN 'en' THEN c.title_en ELSE c.title_sv END
    FROM control_point c WHERE c.delivery_id = f.from_delivery_id AND c.number = f.point_number),
  (SELECT CASE o.locale WHEN 'nb' THEN i.title_nb WHEN 'en' THEN i.title_en ELSE i.title_sv END
    FROM delivery_project p JOIN system_product s ON s.id = p.product_id
    JOIN control_point_template_item i ON i.template_id = s.control_point_template_id
    WHERE p.id = f.project_id AND i.number = f.point_number AND f.from_delivery_id IS NULL))
FROM office o WHERE o.id = f.office_id AND f.point_number IS NOT NULL;
