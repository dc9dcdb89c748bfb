import type { TestDatabase } from "./database";

/**
 * A row of a municipality's in every tenant table that has none, so that an empty one proves
 * nothing by chance.
 */
export async function plantRows(
  db: TestDatabase,
  municipalityId: string,
  userId: string | null = null,
): Promise<void> {
  const delivery = `SELECT id FROM delivery WHERE municipality_id = '${municipalityId}' LIMIT 1`;
  await db.rows(
    "owner",
    `WITH u AS (SELECT id FROM "user" WHERE id = coalesce($1::uuid, id) LIMIT 1), d AS (SELECT * FROM delivery WHERE id = (${delivery})), c AS (SELECT * FROM control_point WHERE delivery_id = (${delivery}) LIMIT 1),
     f AS (INSERT INTO file (id, office_id, municipality_id, subject_type, subject_id, name, type, sha256, bytes, storage_key)
       SELECT gen_random_uuid(), office_id, municipality_id, 'delivery', id, 'a', 'b', repeat('0', 64), 1, gen_random_uuid() FROM d RETURNING *),
     e AS (INSERT INTO control_point_evidence (control_point_id, file_id, office_id, municipality_id, vendor_id)
       SELECT c.id, f.id, c.office_id, c.municipality_id, c.vendor_id FROM c, f RETURNING 1),
     v AS (INSERT INTO deviation (id, office_id, municipality_id, vendor_id, delivery_id, control_point_id, type, status, description)
       SELECT gen_random_uuid(), office_id, municipality_id, vendor_id, delivery_id, id, 'undetermined', 'open', 'x' FROM c RETURNING 1),
     q AS (INSERT INTO approval_request (id, office_id, municipality_id, delivery_id, round_number, status)
       SELECT gen_random_uuid(), office_id, municipality_id, id, 1, 'open' FROM d RETURNING *),
     s AS (INSERT INTO statement (id, office_id, municipality_id, request_id, delivery_id, delivery_version, user_id, session_id, decision, language, canonical, digest, expires_at)
       SELECT gen_random_uuid(), office_id, municipality_id, id, delivery_id, 1, gen_random_uuid(), gen_random_uuid(), 'approved', 'sv', '{}', repeat('0', 64), now() FROM q RETURNING *),
     a AS (INSERT INTO approval (id, office_id, municipality_id, delivery_id, delivery_version, decision, recorded_afterwards, signed_at)
       SELECT gen_random_uuid(), office_id, municipality_id, id, 77, 'approved', true, now() FROM d RETURNING 1),
     o AS (INSERT INTO comment (id, office_id, municipality_id, subject_type, subject_id, body, author_role, created_by)
       SELECT gen_random_uuid(), d.office_id, d.municipality_id, 'delivery', d.id, 'x', 'coordinator', u.id FROM d, u RETURNING *),
     om AS (INSERT INTO comment_mention (comment_id, user_id, office_id, municipality_id, created_by)
       SELECT id, created_by, office_id, municipality_id, created_by FROM o RETURNING 1),
     n AS (INSERT INTO notification (id, office_id, municipality_id, user_id, type, subject_type, subject_id, actor_id)
       SELECT gen_random_uuid(), office_id, municipality_id, created_by, 'comment.mentioned', 'delivery', subject_id, created_by FROM o RETURNING 1),
     -- A closing follows an approval, so it is one of those that are there.
     k AS (SELECT * FROM closing ORDER BY id LIMIT 1),
     kf AS (INSERT INTO file (id, office_id, municipality_id, subject_type, subject_id, name, type, sha256, bytes, storage_key)
       SELECT gen_random_uuid(), office_id, municipality_id, 'delivery', delivery_id, 'a', 'b', repeat('0', 64), 1, gen_random_uuid() FROM k RETURNING *),
     kx AS (INSERT INTO closing_file (closing_id, file_id, office_id, municipality_id)
       SELECT k.id, kf.id, k.office_id, k.municipality_id FROM k, kf RETURNING 1),
     -- What hangs on the office's own: a system, which has no municipality.
     y AS (SELECT p.id, p.office_id FROM system_product p JOIN d ON d.office_id = p.office_id ORDER BY p.id LIMIT 1),
     yf AS (INSERT INTO file (id, office_id, subject_type, subject_id, name, type, sha256, bytes, storage_key)
       SELECT gen_random_uuid(), office_id, 'system', id, 'a', 'b', repeat('0', 64), 1, gen_random_uuid() FROM y RETURNING 1),
     yo AS (INSERT INTO comment (id, office_id, subject_type, subject_id, body, author_role, created_by)
       SELECT gen_random_uuid(), y.office_id, 'system', y.id, 'x', 'coordinator', u.id FROM y, u RETURNING 1),
     yn AS (INSERT INTO notification (id, office_id, user_id, type, subject_type, subject_id, actor_id)
       SELECT gen_random_uuid(), y.office_id, u.id, 'comment.mentioned', 'system', y.id, u.id FROM y, u RETURNING 1),
     i AS (INSERT INTO idempotency_record (user_id, key, request_hash, status, headers, body, expires_at)
       SELECT id, gen_random_uuid(), 'x', 200, '{}', '', now() FROM u RETURNING 1),
     lt AS (INSERT INTO long_task (id, office_id, user_id, kind, params, title, locale, total, expires_at)
       SELECT gen_random_uuid(), d.office_id, u.id, 'export', '{}', 'x', 'sv', 1, now() FROM d, u ON CONFLICT DO NOTHING RETURNING 1),
     im AS (INSERT INTO import (id, office_id, "of", name, sha256, bytes, storage_key, locale, asked_by)
       SELECT gen_random_uuid(), d.office_id, 'installations', 'x.xlsx', repeat('0', 64), 1, gen_random_uuid(), 'sv', u.id FROM d, u RETURNING *),
     ir AS (INSERT INTO import_row (import_id, place, office_id, what, planned)
       SELECT id, 1, office_id, 'same', '{}' FROM im RETURNING 1),
     oe AS (INSERT INTO outcome_entry (id, office_id, year, on_day, period, group_name, text, amount_ore, kind)
       SELECT gen_random_uuid(), office_id, 2020, '2020-01-31', '2020-01', 'x', 'x', 1, 'manual' FROM d RETURNING 1),
     am AS (INSERT INTO account_mapping (office_id, rules) SELECT office_id, '[]' FROM d
       ON CONFLICT DO NOTHING RETURNING 1),
     fd AS (INSERT INTO forecast_dates (office_id, dates) SELECT office_id, '{}' FROM d
       ON CONFLICT DO NOTHING RETURNING 1),
     -- A year for each planting: nothing is charged twice.
     ch AS (INSERT INTO charge (id, office_id, agreement_id, year, period, part, currency, vat_rate)
       SELECT gen_random_uuid(), d.office_id, a.id, (SELECT count(*) FROM charge), 'year', 1, a.currency, 0.25
       FROM d JOIN LATERAL (SELECT * FROM cost_share_agreement x WHERE x.office_id = d.office_id ORDER BY x.id LIMIT 1) a
         ON true RETURNING *),
     cw AS (INSERT INTO charge_row (charge_id, office_id, municipality_id, is_internal, year_ore, net_ore, vat_rate, vat_ore)
       SELECT ch.id, ch.office_id, d.municipality_id, false, 100, 100, 0.25, 25 FROM ch, d RETURNING 1),
     cs AS (INSERT INTO charge_settings (office_id, vat_rate, columns) SELECT office_id, 0.25, '{}' FROM d
       ON CONFLICT DO NOTHING RETURNING 1),
     ma AS (INSERT INTO mandate (id, office_id, municipality_id, user_id, body)
       SELECT gen_random_uuid(), d.office_id, d.municipality_id, u.id, 'x' FROM d, u RETURNING 1),
     ac AS (INSERT INTO accession_step (municipality_id, key, office_id, on_day)
       SELECT municipality_id, 'prospect', office_id, now() FROM d ON CONFLICT DO NOTHING RETURNING 1),
     po AS (INSERT INTO population (office_id, country, code, on_day, value)
       SELECT d.office_id, m.country, m.code, '2020-12-31', 1 FROM d JOIN municipality m ON m.id = d.municipality_id
       ON CONFLICT DO NOTHING RETURNING 1),
     pv AS (SELECT v.* FROM plan_version v JOIN d ON d.office_id = v.office_id ORDER BY v.id LIMIT 1),
     pn AS (INSERT INTO plan_note (id, office_id, plan_id, text)
       SELECT gen_random_uuid(), office_id, plan_id, 'x' FROM pv RETURNING 1),
     pa AS (INSERT INTO plan_decision_addendum (id, office_id, plan_version_id, text)
       SELECT gen_random_uuid(), office_id, id, 'x' FROM pv RETURNING 1),
     cc AS (INSERT INTO capacity (office_id) SELECT office_id FROM d ON CONFLICT DO NOTHING RETURNING 1),
     cq AS (INSERT INTO capacity_quarter (office_id, quarter, days_hundredths)
       SELECT office_id, 8108, 1000 FROM d ON CONFLICT DO NOTHING RETURNING 1),
     cv AS (INSERT INTO capacity_vendor (id, office_id, vendor_id, quarter, parallel)
       SELECT gen_random_uuid(), office_id, vendor_id, 8108, 1 FROM d WHERE vendor_id IS NOT NULL RETURNING 1),
     ce AS (INSERT INTO capacity_effort (id, office_id, product_id, first_hundredths, further_hundredths)
       SELECT gen_random_uuid(), office_id, product_id, 100, 50 FROM d RETURNING 1),
     pi AS (INSERT INTO project_invitation (id, office_id, municipality_id, project_id, answer_by)
       SELECT gen_random_uuid(), office_id, municipality_id, project_id, now() FROM d RETURNING 1),
     pf AS (INSERT INTO project_finding (id, office_id, project_id, from_municipality_id, from_delivery_id, title, text)
       SELECT gen_random_uuid(), office_id, project_id, municipality_id, id, 'x', 'x' FROM d RETURNING *),
     pt AS (INSERT INTO project_adoption (id, office_id, municipality_id, finding_id, delivery_id)
       SELECT gen_random_uuid(), d.office_id, d.municipality_id, pf.id, d.id FROM d, pf RETURNING 1),
     sp AS (INSERT INTO stop (id, office_id, stopped_by, status, since, title, reason)
       SELECT gen_random_uuid(), office_id, 'office', 'reported', '2021-11-05', 'x', 'x' FROM d RETURNING *),
     sd AS (INSERT INTO stop_delivery (stop_id, delivery_id, office_id, municipality_id)
       SELECT sp.id, d.id, d.office_id, d.municipality_id FROM sp, d RETURNING 1),
     st AS (INSERT INTO stop_terms (stop_id, office_id) SELECT id, office_id FROM sp RETURNING 1),
     so AS (INSERT INTO stop_promise (id, office_id, stop_id, promised_on, promised_for)
       SELECT gen_random_uuid(), office_id, id, '2021-11-05', '2021-12-05' FROM sp RETURNING 1),
     sl AS (INSERT INTO stop_escalation (id, office_id, stop_id, step, on_day)
       SELECT gen_random_uuid(), office_id, id, 'dialogue', '2021-11-05' FROM sp RETURNING 1),
     se AS (INSERT INTO stop_entry (id, office_id, stop_id, text, is_shared)
       SELECT gen_random_uuid(), office_id, id, 'x', true FROM sp RETURNING *),
     sf AS (INSERT INTO stop_entry_file (entry_id, file_id, office_id, stop_id, is_shared)
       SELECT se.id, f.id, se.office_id, se.stop_id, true FROM se, f RETURNING 1),
     ml AS (INSERT INTO mail (id, office_id, to_address, subject)
       SELECT gen_random_uuid(), office_id, 'x@x.example', 'x' FROM d RETURNING 1),
     w AS (INSERT INTO visit (office_id, user_id, session_id, seen_at)
       SELECT d.office_id, u.id, gen_random_uuid(), now() FROM d, u ON CONFLICT DO NOTHING RETURNING 1)
     INSERT INTO session (id, token_hash, user_id, methods, auth_time, last_seen_at, expires_at)
     SELECT gen_random_uuid(), convert_to(gen_random_uuid()::text, 'UTF8'), id, '{}', now(), now(), now() FROM u`,
    [userId],
  );
}
