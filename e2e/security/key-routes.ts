/**
 * The operations of cost keys: a part of the table in route-table.ts, which says how it is read.
 * `own` is SkånEarkiv's adopted key, `other` a draft, which is nobody's but those who make drafts;
 * what changes one is sent to a draft that is made for the cell.
 */
export const KEY_READS = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /[office]/economy/cost-shares/new
  own                                                    307 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/economy/cost-shares/[key]
  own                                                    307 200 200 200 200 403 200 403 403 200 403 403 404
  other                                                  307 200 404 404 404 403 200 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 403 404 403 403 404
  malformed                                              307 404 404 404 404 403 404 403 403 404 403 403 404
GET /[office]/economy/cost-shares/[key]/edit
  own                                                    307 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              307 404 403 403 403 403 403 403 403 404 403 403 404
GET /api/v1/[office]/cost-share-agreements
  own                                                    401 200 200 200 200 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
GET /api/v1/[office]/cost-share-agreements/[key]
  own                                                    401 200 200 200 200 403 200 403 403 200 403 403 404
  other                                                  401 200 404 404 404 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 403 404 403 403 404
  malformed                                              401 404 404 404 404 403 404 403 403 404 403 403 404
GET /api/v1/[office]/cost-share-agreements/[key]/check
  own                                                    401 200 200 200 200 403 200 403 403 200 403 403 404
  other                                                  401 200 404 404 404 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 403 404 403 403 404
  malformed                                              401 404 404 404 404 403 404 403 403 404 403 403 404
GET /api/v1/[office]/cost-share-agreements/[key]/history
  own                                                    401 200 403 403 403 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 404 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 404 403 403 404 403 403 404
GET /api/v1/[office]/populations
  own                                                    401 200 200 200 200 403 200 403 200 200 200 200 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
`;

export const KEY_WRITES = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
POST /api/v1/[office]/cost-share-agreements
  own                                                    401 201 403 403 403 403 403 403 403 201 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 201
PATCH /api/v1/[office]/cost-share-agreements/[key] {"name":"Prov"}
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
PUT /api/v1/[office]/cost-share-agreements/[key]/rows {"rows":[]}
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
POST /api/v1/[office]/cost-share-agreements/[key]/preview {}
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
POST /api/v1/[office]/cost-share-agreements/[key]/adoption {"decision":{"reference":"KS 2026/310"}}
  own                                                    401 200 403 403 403 403 403 403 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 403 403 403 404
DELETE /api/v1/[office]/cost-share-agreements/[key]
  own                                                    401 204 403 403 403 403 403 403 403 204 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
`;
