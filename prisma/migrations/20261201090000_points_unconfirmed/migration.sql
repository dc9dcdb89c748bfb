-- The overviews count the points that wait for their second person: few of very many.
SET LOCAL lock_timeout = '5s';

CREATE INDEX control_point_unconfirmed ON control_point (office_id, municipality_id, delivery_id)
WHERE needs_second_person AND confirmed_at IS NULL AND assessed_at IS NOT NULL
  AND result IN ('passed', 'passedWithDeviation', 'notApplicable');
