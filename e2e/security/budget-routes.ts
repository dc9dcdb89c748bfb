/**
 * Budgets: a part of the table in route-table.ts, which says how it is read. `own` is SkånEarkiv's
 * adopted budget of 2020, `other` a draft, which is nobody's but those who make budgets; what
 * changes one is sent to one that is made for the cell.
 */
export const BUDGET_PAGES = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /[office]/economy/budgets
  own                                                    307 200 403 403 200 403 200 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/economy/budgets/[year]
  own                                                    307 200 403 403 200 403 200 403 403 200 403 403 404
  other                                                  307 200 403 403 404 403 404 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 404 403 404 403 403 404 403 403 404
  malformed                                              307 404 403 403 404 403 404 403 403 404 403 403 404
GET /[office]/economy/budgets/[year]/edit
  own                                                    307 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              307 404 403 403 403 403 403 403 403 404 403 403 404
GET /[office]/economy/budgets/[year]/forecast
  own                                                    307 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              307 404 403 403 403 403 403 403 403 404 403 403 404
`;

export const BUDGETS = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /api/v1/[office]/budgets
  own                                                    401 200 403 403 200 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
GET /api/v1/[office]/forecast-dates
  own                                                    401 200 403 403 200 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
PUT /api/v1/[office]/forecast-dates {"dates":["04-30","08-31"]}
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
POST /api/v1/[office]/budgets
  own                                                    401 201 403 403 403 403 403 403 403 201 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 201
GET /api/v1/[office]/budgets/[year]
  own                                                    401 200 403 403 200 403 200 403 403 200 403 403 404
  other                                                  401 200 403 403 404 403 404 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 404 403 404 403 403 404 403 403 404
  malformed                                              401 404 403 403 404 403 404 403 403 404 403 403 404
GET /api/v1/[office]/budgets/[year]/history
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
PUT /api/v1/[office]/budgets/[year]/lines {"lines":[{"group":"Personal","budgetOre":500000000}]}
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
PATCH /api/v1/[office]/budgets/[year]/lines/[id] {"note":"Prov"}
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
POST /api/v1/[office]/budgets/[year]/proposal
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
POST /api/v1/[office]/budgets/[year]/adoption {"decision":{"reference":"KS 2026/310"}}
  own                                                    401 200 403 403 200 403 403 403 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 404 403 403 403 403 403 403 403 404
  malformed                                              401 404 403 403 404 403 403 403 403 403 403 403 404
POST /api/v1/[office]/budgets/[year]/revisions {"reason":"Prov"}
  own                                                    401 201 403 403 403 403 403 403 403 201 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
`;
