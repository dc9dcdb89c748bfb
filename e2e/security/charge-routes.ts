/**
 * What the municipalities are charged: a part of the table in route-table.ts, which says how it is
 * read. `own` is a charge with Trelleborg's row, `other` one with Skurup's alone.
 */
const EVERY = `
  own                                                    401 200 200 403 200 403 200 403 403 200 403 403 404
  other                                                  401 200 404 403 200 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 403 404 403 404 403 403 404 403 403 404
  malformed                                              401 404 404 403 404 403 404 403 403 404 403 403 404`;

export const CHARGE_PAGES = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /[office]/economy/charges
  own                                                    307 200 200 403 200 403 200 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/economy/charges/new
  own                                                    307 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/economy/charges/settings
  own                                                    307 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/economy/charges/[id]${EVERY.replaceAll(" 401 ", " 307 ")}
`;

export const CHARGE_READS = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /api/v1/[office]/charges
  own                                                    401 200 200 403 200 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
GET /api/v1/[office]/charges/[id]${EVERY}
GET /api/v1/[office]/charges/[id].xlsx${EVERY}
GET /api/v1/[office]/charges/[id].csv${EVERY}
GET /api/v1/[office]/charges/[id].pdf${EVERY}
GET /api/v1/[office]/charge-settings
  own                                                    401 200 200 403 200 403 200 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
`;

export const CHARGE_WRITES = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
POST /api/v1/[office]/charges
  own                                                    401 201 403 403 403 403 403 403 403 201 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 201
PUT /api/v1/[office]/charge-settings {"article":null,"accountString":null,"internalAccountString":null,"vatRate":"0.25","columns":["net"]}
  own                                                    401 200 403 403 403 403 403 403 403 200 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
`;
