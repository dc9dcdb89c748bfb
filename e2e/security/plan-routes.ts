/**
 * The operations of delivery plans: a part of the table in route-table.ts, which says how it is
 * read. `own` is SkånEarkiv's adopted plan, `other` a draft, which is nobody's but those who make
 * drafts; what changes one is sent to one that is made for the cell. `crossed` is an item of
 * another plan than the address names.
 */
export const PLAN_READS = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /api/v1/[office]/plans
  own                                                    401 200 200 200 200 403 200 403 200 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
GET /api/v1/[office]/exports/plans
  own                                                    401 200 200 200 200 403 200 403 200 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
GET /api/v1/[office]/exports/plan-versions
  own                                                    401 200 200 200 200 403 200 403 200 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404 404 403 403 404
GET /api/v1/[office]/exports/plan-comparisons
  own                                                    401 200 200 200 200 403 200 403 200 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404 404 403 403 404
GET /api/v1/[office]/plans/[plan]
  own                                                    401 200 200 200 200 403 200 403 200 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404 404 403 403 404
  malformed                                              401 404 404 404 404 403 404 403 404 404 403 403 404
GET /api/v1/[office]/plans/[plan]/versions/[n]
  own                                                    401 200 200 200 200 403 200 403 200 200 403 403 404
  other                                                  401 200 404 404 404 403 200 403 200 404 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404 404 403 403 404
  malformed                                              401 404 404 404 404 403 404 403 404 404 403 403 404
GET /api/v1/[office]/plans/[plan]/comparison
  own                                                    401 200 200 200 200 403 200 403 200 200 403 403 404
  other                                                  401 200 404 404 404 403 200 403 200 404 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404 404 403 403 404
  malformed                                              401 404 404 404 404 403 404 403 404 404 403 403 404
GET /api/v1/[office]/plans/[plan]/candidates
  own                                                    401 200 403 403 403 403 200 403 200 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 404 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 404 403 404 403 403 403 404
GET /api/v1/[office]/plans/[plan]/history
  own                                                    401 200 403 403 403 403 200 403 200 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 404 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 404 403 404 403 403 403 404
`;

export const PLAN_WRITES = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
POST /api/v1/[office]/plans
  own                                                    401 201 403 403 403 403 403 403 201 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 201
PATCH /api/v1/[office]/plans/[plan] {"name":"Prov"}
  own                                                    401 200 403 403 403 403 403 403 200 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
POST /api/v1/[office]/plans/[plan]/notes {"text":"Prov"}
  own                                                    401 201 403 403 403 403 403 403 201 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
POST /api/v1/[office]/plans/[plan]/versions {"from":null,"criteria":null}
  own                                                    401 201 403 403 403 403 403 403 201 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
PATCH /api/v1/[office]/plans/[plan]/versions/[n] {"note":"Prov"}
  own                                                    401 200 403 403 403 403 403 403 200 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
DELETE /api/v1/[office]/plans/[plan]/versions/[n]
  own                                                    401 204 403 403 403 403 403 403 204 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
POST /api/v1/[office]/plans/[plan]/versions/[n]/items
  own                                                    401 201 403 403 403 403 403 403 201 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
PATCH /api/v1/[office]/plans/[plan]/versions/[n]/items/[id] {"plannedFor":"2030-2"}
  own                                                    401 200 403 403 403 403 403 403 200 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
  crossed                                                401 404 403 403 403 403 403 403 404 403 403 403 404
DELETE /api/v1/[office]/plans/[plan]/versions/[n]/items/[id]
  own                                                    401 204 403 403 403 403 403 403 204 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
  crossed                                                401 404 403 403 403 403 403 403 404 403 403 403 404
POST /api/v1/[office]/plans/[plan]/versions/[n]/proposal
  own                                                    401 200 403 403 403 403 403 403 200 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
POST /api/v1/[office]/plans/[plan]/versions/[n]/withdrawal
  own                                                    401 200 403 403 403 403 403 403 200 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
POST /api/v1/[office]/plans/[plan]/versions/[n]/adoption {"decision":{"reference":"KS 2026/310"}}
  own                                                    401 200 403 403 200 403 403 403 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 404 403 403 403 403 403 403 403 404
  malformed                                              401 404 403 403 404 403 403 403 403 403 403 403 404
POST /api/v1/[office]/plans/[plan]/versions/[n]/decision-addenda {"text":"Prov"}
  own                                                    401 201 403 403 403 403 403 403 201 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
`;
