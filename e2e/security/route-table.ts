import { readTable } from "./read-table";

/**
 * Every page and route of the build × every kind of actor × whose object: the status that must be
 * answered. Written by hand from the contract's "Who sees and does what"; nothing in it is derived
 * from the program.
 *
 * Actors (columns): signed out; coordinator; archivist (of Trelleborg); system manager (of
 * Trelleborg); council; vendor (Visma, who made Procapita); auditor; administrator, all of
 * SkånEarkiv; and a stranger: E-arkiv Mitt's coordinator. Objects (rows below a path): `own`
 * Trelleborg's (for the vendor its own product's); `other` another municipality's of the same
 * office (and another vendor's product, which members know of as the office's: W3D3); `office` the
 * own object's id below E-arkiv Mitt's address; `missing` a random id; `malformed` no id at all;
 * `crossed` an own object with a part of another municipality's.
 *
 * Behind a path stands what is sent to it, where no cell sends anything else (the others:
 * caller.ts).
 *
 * 403 is about the role and comes before anything is looked up; 404 is foreign, missing and
 * malformed alike. Signed out: a page leads to sign-in (307), the API says 401. For whom an office
 * is not theirs it does not exist. `/_global-error` is Next's own static page for what the program
 * could not answer, and has that status by itself. 503: a signed document that no worker has
 * stored, as there is none in the tests. Below /api/v1 there is one route, the
 * dispatcher: a row is one operation's method and address as openapi.json tells them, `[...path]`
 * an address that no operation has.
 */
export { actors, type ActorName, type Route, type Target } from "./read-table";

const PUBLIC = `
                                                         out coo arc sys cou ven aud adm str
GET /
  own                                                    307 307 307 307 307 307 307 307 307
GET /sign-in
  own                                                    200 307 307 307 307 307 307 307 307
GET /accessibility
  own                                                    200 200 200 200 200 200 200 200 200
GET /api-docs
  own                                                    200 200 200 200 200 200 200 200 200
GET /_not-found
  own                                                    404 404 404 404 404 404 404 404 404
GET /_global-error
  own                                                    500 500 500 500 500 500 500 500 500
GET /api/health
  own                                                    200 200 200 200 200 200 200 200 200
GET /api/v1/openapi.json
  own                                                    200 200 200 200 200 200 200 200 200
GET /api/auth/[...nextauth]
  own                                                    200 200 200 200 200 200 200 200 200
POST /api/auth/[...nextauth]
  own                                                    401 401 401 401 401 401 401 401 401
`;

const PAGES = `
                                                         out coo arc sys cou ven aud adm str
GET /[office]
  own                                                    307 200 200 200 200 200 200 200 404
  office                                                 307 404 404 404 404 404 404 404 200
  missing                                                307 404 404 404 404 404 404 404 404
GET /[office]/deliveries
  own                                                    307 200 200 200 200 200 200 403 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/deliveries/matrix
  own                                                    307 200 200 200 200 200 200 403 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/matrix/[code]/[key]
  own                                                    307 307 307 307 307 307 307 403 404
  other                                                  307 307 404 404 307 404 307 403 404
  office                                                 307 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 404 404 403 404
  malformed                                              307 404 404 404 404 404 404 403 404
GET /[office]/deliveries/[id]
  own                                                    307 200 200 200 200 200 200 403 404
  other                                                  307 200 404 404 200 404 200 403 404
  office                                                 307 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 404 404 403 404
  malformed                                              307 404 404 404 404 404 404 403 404
GET /[office]/deliveries/[id]/control-points/[number]
  own                                                    307 200 200 200 200 200 200 403 404
  other                                                  307 200 404 404 200 404 200 403 404
  office                                                 307 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 404 404 403 404
  malformed                                              307 404 404 404 404 404 404 403 404
  crossed                                                307 404 404 404 404 404 404 403 404
GET /[office]/approvals
  own                                                    307 200 200 200 200 403 200 403 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/approvals/[id]
  own                                                    307 200 200 200 200 403 200 403 404
  other                                                  307 200 404 404 200 403 200 403 404
  office                                                 307 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404
  malformed                                              307 404 404 404 404 403 404 403 404
GET /[office]/approvals/requests/[id]
  own                                                    307 200 200 200 200 403 200 403 404
  other                                                  307 200 404 404 200 403 200 403 404
  office                                                 307 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404
  malformed                                              307 404 404 404 404 403 404 403 404
GET /[office]/municipalities
  own                                                    307 200 200 200 200 403 200 403 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/municipalities/[code]
  own                                                    307 200 200 200 200 403 200 403 404
  other                                                  307 200 404 404 200 403 200 403 404
  office                                                 307 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404
  malformed                                              307 404 404 404 404 403 404 403 404
GET /[office]/systems
  own                                                    307 200 200 200 200 200 200 403 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/vendors
  own                                                    307 200 200 200 200 200 200 403 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/systems/[key]
  own                                                    307 200 200 200 200 200 200 403 404
  other                                                  307 200 200 200 200 404 200 403 404
  office                                                 307 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 404 404 403 404
  malformed                                              307 404 404 404 404 404 404 403 404
GET /[office]/economy
  own                                                    307 307 307 307 307 403 307 403 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/economy/budgets/[year]
  own                                                    307 200 403 403 200 403 200 403 404
  office                                                 307 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 404 403 404 403 404
  malformed                                              307 404 403 403 404 403 404 403 404
GET /[office]/economy/cost-shares
  own                                                    307 200 200 200 200 403 200 403 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/audit
  own                                                    307 200 403 403 403 403 200 200 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/exports/[id]
  own                                                    307 200 200 200 200 200 200 200 404
  other                                                  307 404 404 404 404 404 404 404 404
  office                                                 307 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 404 404 404 404
  malformed                                              307 404 404 404 404 404 404 404 404
GET /[office]/notifications
  own                                                    307 200 200 200 200 403 200 403 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/settings
  own                                                    307 200 200 200 200 200 200 200 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/guide
  own                                                    307 200 200 200 200 200 200 200 404
  office                                                 307 404 404 404 404 404 404 404 200
GET /[office]/search
  own                                                    307 200 200 200 200 200 200 200 404
  office                                                 307 404 404 404 404 404 404 404 200
`;

const READS = `
                                                         out coo arc sys cou ven aud adm str
GET /api/v1/[office]/municipalities
  own                                                    401 200 200 200 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
  missing                                                401 404 404 404 404 404 404 404 404
GET /api/v1/[office]/municipalities/[code]
  own                                                    401 200 200 200 200 403 200 403 404
  other                                                  401 200 404 404 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404
  malformed                                              401 404 404 404 404 403 404 403 404
GET /api/v1/[office]/systems
  own                                                    401 200 200 200 200 200 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/vendors
  own                                                    401 200 200 200 200 200 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/systems/[key]
  own                                                    401 200 200 200 200 200 200 403 404
  other                                                  401 200 200 200 200 404 200 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 404 404 403 404
  malformed                                              401 404 404 404 404 404 404 403 404
GET /api/v1/[office]/deliveries
  own                                                    401 200 200 200 200 200 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/changes
  own                                                    401 200 200 200 200 200 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/deliveries/[id]
  own                                                    401 200 200 200 200 200 200 403 404
  other                                                  401 200 404 404 200 404 200 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 404 404 403 404
  malformed                                              401 404 404 404 404 404 404 403 404
GET /api/v1/[office]/files/[id]
  own                                                    401 200 200 200 200 403 200 403 404
  other                                                  401 200 404 404 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404
  malformed                                              401 404 404 404 404 403 404 403 404
GET /api/v1/[office]/deliveries/[id]/comments
  own                                                    401 200 200 200 200 403 200 403 404
  other                                                  401 200 404 404 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404
  malformed                                              401 404 404 404 404 403 404 403 404
GET /api/v1/[office]/deliveries/[id]/people
  own                                                    401 200 200 200 403 403 403 403 404
  other                                                  401 200 404 404 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 403 403 403 403 404
  malformed                                              401 404 404 404 403 403 403 403 404
GET /api/v1/[office]/notifications
  own                                                    401 200 200 200 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/approval-requests
  own                                                    401 200 200 200 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/approvals/[id]
  own                                                    401 200 200 200 200 403 200 403 404
  other                                                  401 200 404 404 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404
  malformed                                              401 404 404 404 404 403 404 403 404
GET /api/v1/[office]/approvals/[id]/document.pdf
  own                                                    401 503 503 503 503 403 503 403 404
  other                                                  401 503 404 404 503 403 503 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404
  malformed                                              401 404 404 404 404 403 404 403 404
GET /api/v1/[office]/budgets/[year]
  own                                                    401 200 403 403 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 404 403 404 403 404
  malformed                                              401 404 403 403 404 403 404 403 404
GET /api/v1/[office]/cost-shares
  own                                                    401 200 200 200 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/audit-events
  own                                                    401 200 403 403 403 403 200 200 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/exports/deliveries
  own                                                    401 200 200 200 200 200 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/exports/municipalities
  own                                                    401 200 200 200 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/exports/systems
  own                                                    401 200 200 200 200 200 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/exports/vendors
  own                                                    401 200 200 200 200 200 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/exports/approvals
  own                                                    401 200 200 200 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/exports/control-points
  own                                                    401 200 200 200 200 200 200 403 404
  other                                                  401 200 404 404 200 404 200 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 404 404 403 404
  malformed                                              401 404 404 404 404 404 404 403 404
GET /api/v1/[office]/exports/budget
  own                                                    401 200 403 403 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 403 403 404 403 404 403 404
GET /api/v1/[office]/exports/cost-shares
  own                                                    401 200 200 200 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/exports/audit-events
  own                                                    401 200 403 403 403 403 200 200 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/exports
  own                                                    401 200 200 200 200 200 200 200 404
  office                                                 401 404 404 404 404 404 404 404 200
GET|DELETE /api/v1/[office]/exports/[id]
  own                                                    401 200 200 200 200 200 200 200 404
  other                                                  401 404 404 404 404 404 404 404 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 404 404 404 404
  malformed                                              401 404 404 404 404 404 404 404 404
GET /api/v1/[office]/exports/[id]/file
  own                                                    401 200 200 200 200 200 200 200 404
  other                                                  401 404 404 404 404 404 404 404 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 404 404 404 404
  malformed                                              401 404 404 404 404 404 404 404 404
GET /api/v1/[office]/search
  own                                                    401 200 200 200 200 200 200 200 404
  office                                                 401 404 404 404 404 404 404 404 200
GET /api/v1/[office]/saved-views
  own                                                    401 200 200 200 200 200 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
GET|POST|PUT|PATCH|DELETE /api/v1/[office]/[...path]
  own                                                    401 404 404 404 404 404 404 404 404
  office                                                 401 404 404 404 404 404 404 404 404
`;

const WRITES = `
                                                         out coo arc sys cou ven aud adm str
PUT /api/v1/[office]/deliveries/[id]/control-points/[controlPointId]
  own                                                    401 200 200 403 403 403 403 403 404
  other                                                  401 200 404 403 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 403 403 403 403 403 404
  malformed                                              401 404 404 403 403 403 403 403 404
  crossed                                                401 404 404 403 403 403 403 403 404
POST /api/v1/[office]/deliveries/[id]/control-points/[controlPointId]/confirmation
  own                                                    401 200 200 403 403 403 403 403 404
  other                                                  401 200 404 403 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 403 403 403 403 403 404
  malformed                                              401 404 404 403 403 403 403 403 404
  crossed                                                401 404 404 403 403 403 403 403 404
POST /api/v1/[office]/deliveries/[id]/phase
  own                                                    401 200 200 403 403 403 403 403 404
  other                                                  401 200 404 403 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 403 403 403 403 403 404
  malformed                                              401 404 404 403 403 403 403 403 404
POST /api/v1/[office]/files
  own                                                    401 201 201 201 403 403 403 403 404
  other                                                  401 201 404 404 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 403 403 403 403 404
  malformed                                              401 404 404 404 403 403 403 403 404
POST /api/v1/[office]/deliveries/[id]/comments {"body":"prov"}
  own                                                    401 201 201 201 403 403 403 403 404
  other                                                  401 201 404 404 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 403 403 403 403 404
  malformed                                              401 404 404 404 403 403 403 403 404
PATCH|DELETE /api/v1/[office]/comments/[id]
  own                                                    401 200 200 200 403 403 403 403 404
  other                                                  401 403 404 404 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 403 403 403 403 404
  malformed                                              401 404 404 404 403 403 403 403 404
POST /api/v1/[office]/notifications/[id]/read
  own                                                    401 200 200 200 200 403 200 403 404
  other                                                  401 404 404 404 404 403 404 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 403 404 403 404
  malformed                                              401 404 404 404 404 403 404 403 404
POST /api/v1/[office]/notifications/read
  own                                                    401 200 200 200 200 403 200 403 404
  office                                                 401 404 404 404 404 404 404 404 200
POST /api/v1/[office]/deliveries/[id]/approval-requests
  own                                                    401 201 201 403 403 403 403 403 404
  other                                                  401 201 404 403 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 403 403 403 403 403 404
  malformed                                              401 404 404 403 403 403 403 403 404
POST /api/v1/[office]/approval-requests/[id]/withdrawal
  own                                                    401 200 200 403 403 403 403 403 404
  other                                                  401 200 404 403 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 403 403 403 403 403 404
  malformed                                              401 404 404 403 403 403 403 403 404
POST /api/v1/[office]/approval-requests/[id]/statement {"decision":"rejected","remarks":"x","language":"sv"}
  own                                                    401 403 201 403 403 403 403 403 404
  other                                                  401 403 404 403 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 403
  missing                                                401 403 404 403 403 403 403 403 404
  malformed                                              401 403 404 403 403 403 403 403 404
POST /api/v1/[office]/approval-requests/[id]/signature
  own                                                    401 403 201 403 403 403 403 403 404
  other                                                  401 403 404 403 403 403 403 403 404
  office                                                 401 404 404 404 404 404 404 404 403
  missing                                                401 403 404 403 403 403 403 403 404
  malformed                                              401 403 404 403 403 403 403 403 404
  crossed                                                401 403 404 403 403 403 403 403 404
POST /api/v1/[office]/saved-views
  own                                                    401 201 201 201 201 201 201 403 404
  office                                                 401 404 404 404 404 404 404 404 201
PATCH /api/v1/[office]/saved-views/[id]
  own                                                    401 200 200 200 200 200 200 200 404
  other                                                  401 404 404 404 404 404 404 404 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 404 404 404 404
  malformed                                              401 404 404 404 404 404 404 404 404
DELETE /api/v1/[office]/saved-views/[id]
  own                                                    401 200 200 200 200 200 200 200 404
  other                                                  401 404 404 404 404 404 404 404 404
  office                                                 401 404 404 404 404 404 404 404 404
  missing                                                401 404 404 404 404 404 404 404 404
  malformed                                              401 404 404 404 404 404 404 404 404
DELETE /api/v1/[office]/sessions/[id]
  own                                                    401 200 200 200 200 200 200 200 404
  other                                                  401 404 404 404 404 404 404 404 404
  office                                                 401 404 404 404 404 404 404 404 200
  missing                                                401 404 404 404 404 404 404 404 404
  malformed                                              401 404 404 404 404 404 404 404 404
`;

export const routeTable = [PUBLIC, PAGES, READS, WRITES].flatMap(readTable);
