/** What was spent: the office's economy, and those who read it. */
export const OUTCOME_PAGES = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /[office]/economy/outcome
  own                                                    307 200 403 403 200 403 200 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/economy/outcome/[id]
  own                                                    307 200 403 403 200 403 200 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 404 403 404 403 403 404 403 403 404
  malformed                                              307 404 403 403 404 403 404 403 403 404 403 403 404
GET /[office]/economy/outcome/accounts
  own                                                    307 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/economy/outcome/new
  own                                                    307 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/economy/outcome/years/[year]
  own                                                    307 200 403 403 200 403 200 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 404 403 404 403 403 404 403 403 404
  malformed                                              307 404 403 403 404 403 404 403 403 404 403 403 404
GET /[office]/economy/outcome/import
  own                                                    307 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
`;

export const OUTCOME_READS = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /api/v1/[office]/outcome-entries
  own                                                    401 200 403 403 200 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
GET /api/v1/[office]/exports/outcome
  own                                                    401 200 403 403 200 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
GET /api/v1/[office]/account-mapping
  own                                                    401 200 403 403 200 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
`;

export const OUTCOME_WRITES = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
POST /api/v1/[office]/outcome-entries {"date":"2026-01-31","group":"Drift","text":"prov","amountOre":100}
  own                                                    401 201 403 403 403 403 403 403 403 201 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 201
POST /api/v1/[office]/outcome-entries/[id]/correction {"amountOre":-100,"reason":"prov"}
  own                                                    401 201 403 403 403 403 403 403 403 201 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 403 404 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 403 404 403 403 404
PUT /api/v1/[office]/account-mapping {"rules":[{"accountPrefix":"5","group":"Personal"}]}
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
`;
