/**
 * Settlements: a part of the table in route-table.ts, which says how it is read. `own` is
 * SkånEarkiv's paid settlement of 2020, `other` a draft, which is nobody's but those who make
 * settlements; what changes one is sent to one that is made for the cell.
 */
export const SETTLEMENTS = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /[office]/economy/settlements
  own                                                    307 200 200 200 200 403 200 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/economy/settlements/[year]
  own                                                    307 200 200 200 200 403 200 403 403 200 403 403 404
  other                                                  307 200 404 404 404 403 404 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 403 404 403 403 404
  malformed                                              307 404 404 404 404 403 404 403 403 404 403 403 404
GET /api/v1/[office]/settlements
  own                                                    401 200 200 200 200 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
POST /api/v1/[office]/settlements
  own                                                    401 201 403 403 403 403 403 403 403 201 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 422
GET /api/v1/[office]/settlements/[year]
  own                                                    401 200 200 200 200 403 200 403 403 200 403 403 404
  other                                                  401 200 404 404 404 403 404 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 403 404 403 403 404
  malformed                                              401 404 404 404 404 403 404 403 403 404 403 403 404
GET /api/v1/[office]/settlements/[year]/history
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
GET /api/v1/[office]/exports/settlement
  own                                                    401 200 200 200 200 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 403 404 403 403 404
PATCH /api/v1/[office]/settlements/[year] {"rows":[{"municipality":"1287","disposition":"offset"}]}
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
DELETE /api/v1/[office]/settlements/[year]
  own                                                    401 204 403 403 403 403 403 403 403 204 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
POST /api/v1/[office]/settlements/[year]/proposal
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
POST /api/v1/[office]/settlements/[year]/adoption {"decision":{"reference":"KS 2026/310"}}
  own                                                    401 200 403 403 200 403 403 403 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 404 403 403 403 403 403 403 403 404
  malformed                                              401 404 403 403 404 403 403 403 403 403 403 403 404
POST /api/v1/[office]/settlements/[year]/payment {"on":"2021-11-05"}
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
`;
