/**
 * Making, changing, calling off and closing deliveries: a part of the table in route-table.ts,
 * which says how it is read. What is made clashes with what is under way, and what is called off is
 * read in an old version, so that the table's own deliveries stay: 409 is for those who may. What
 * is received is of a day to come: 422 is for those who may.
 */
export const DELIVERIES = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /[office]/deliveries/new
  own                                                    307 200 403 403 403 403 403 403 200 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/deliveries/bulk
  own                                                    307 200 200 403 403 403 403 403 200 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/deliveries/[id]/edit
  own                                                    307 200 403 403 403 403 403 403 200 403 200 403 404
  other                                                  307 200 403 403 403 403 403 403 200 403 404 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 403 403 403 403 404 403 404 403 404
  malformed                                              307 404 403 403 403 403 403 403 404 403 404 403 404
POST /api/v1/[office]/deliveries {"municipality":"1287","system":"w3d3","kind":"ordinary"}
  own                                                    401 409 403 403 403 403 403 403 409 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 422
PATCH /api/v1/[office]/deliveries/[id] {"diaryNumber":"KS 2026/211"}
  own                                                    401 200 403 403 403 403 403 403 200 403 200 403 404
  other                                                  401 200 403 403 403 403 403 403 200 403 404 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 404 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 404 403 404
POST /api/v1/[office]/deliveries/[id]/cancellation {"reason":"prov"}
  own                                                    401 409 403 403 403 403 403 403 409 403 403 403 404
  other                                                  401 409 403 403 403 403 403 403 409 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 403 403 403 403 403 403 404 403 403 403 404
POST /api/v1/[office]/deliveries/bulk {"ids":["01890000-0000-7000-8000-000000000000"],"change":{"dueOn":null}}
  own                                                    401 200 200 403 403 403 403 403 200 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 200
POST /api/v1/[office]/deliveries/[id]/rounds {"receivedOn":"2199-12-31","packageName":"a.zip","packageSha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","packageBytes":1,"objectCount":1,"fileCount":1}
  own                                                    401 422 422 403 403 403 403 403 422 403 403 403 404
  other                                                  401 422 404 403 403 403 403 403 422 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 404 403 403 403 403 403 404 403 403 403 404
GET /api/v1/[office]/deliveries/[id]/remarks
  own                                                    401 200 200 200 200 403 200 403 200 403 200 403 404
  other                                                  401 200 404 404 200 403 200 403 200 403 404 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404 403 404 403 404
  malformed                                              401 404 404 404 404 403 404 403 404 403 404 403 404
GET /[office]/deliveries/[id]/closing
  own                                                    307 200 200 200 200 403 200 403 200 403 200 403 404
  other                                                  307 200 404 404 200 403 200 403 200 403 404 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404 403 404 403 404
  malformed                                              307 404 404 404 404 403 404 403 404 403 404 403 404
GET /api/v1/[office]/deliveries/[id]/closing
  own                                                    401 200 200 200 200 403 200 403 200 403 200 403 404
  other                                                  401 200 404 404 200 403 200 403 200 403 404 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404 403 404 403 404
  malformed                                              401 404 404 404 404 403 404 403 404 403 404 403 404
PUT /api/v1/[office]/deliveries/[id]/remarks {"remarks":[]}
  own                                                    401 409 409 409 403 403 403 403 409 403 403 403 404
  other                                                  401 409 404 404 403 403 403 403 409 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 404 404 403 403 403 403 404 403 403 403 404
PUT /api/v1/[office]/deliveries/[id]/closing {"receiptSentOn":"2021-11-01"}
  own                                                    401 409 409 403 403 403 403 403 409 403 403 403 404
  other                                                  401 409 404 403 403 403 403 403 409 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 403 403 403 403 403 404 403 403 403 404
  malformed                                              401 404 404 403 403 403 403 403 404 403 403 403 404
GET /api/v1/[office]/deliveries/[id]/record.zip
  own                                                    401 200 200 200 200 403 200 403 200 403 200 403 404
  other                                                  401 200 404 404 200 403 200 403 200 403 404 403 404
  office                                                 401 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404 403 404 403 404
  malformed                                              401 404 404 404 404 403 404 403 404 403 404 403 404
`;
