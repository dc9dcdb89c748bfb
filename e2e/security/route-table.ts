import { BUDGET_PAGES, BUDGETS } from "./budget-routes";
import { CHARGE_PAGES, CHARGE_READS, CHARGE_WRITES } from "./charge-routes";
import { DELIVERIES } from "./delivery-routes";
import { INVENTORY } from "./inventory-routes";
import { IMPORT_PAGES, IMPORT_READS, IMPORT_WRITES } from "./import-routes";
import { KEY_READS, KEY_WRITES } from "./key-routes";
import { OUTCOME_PAGES, OUTCOME_READS, OUTCOME_WRITES } from "./outcome-routes";
import { PEOPLE } from "./people-routes";
import { PLAN_READS, PLAN_WRITES } from "./plan-routes";
import { PROJECTS } from "./project-routes";
import { readTable } from "./read-table";
import { READS, WRITES } from "./route-operations";
import { SETTLEMENTS } from "./settlement-routes";
import { STOPS } from "./stop-routes";

/**
 * Every page and route of the build × every kind of actor × whose object: the status that must be
 * answered. Written by hand from the contract's "Who sees and does what"; nothing in it is derived
 * from the program.
 *
 * Actors (columns): signed out; coordinator; archivist (of Trelleborg); system manager (of
 * Trelleborg); council; vendor (Visma, who made Procapita); auditor; administrator, all of
 * SkånEarkiv; its officer, economist, registrar (of Trelleborg) and data protection officer; and a
 * stranger: E-arkiv Mitt's coordinator. Objects (rows below a path): `own`
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
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /
  own                                                    307 307 307 307 307 307 307 307 307 307 307 307 307
GET /sign-in
  own                                                    200 307 307 307 307 307 307 307 307 307 307 307 307
GET /setup
  own                                                    404 404 404 404 404 404 404 404 404 404 404 404 404
GET /accessibility
  own                                                    200 200 200 200 200 200 200 200 200 200 200 200 200
GET /api-docs
  own                                                    200 200 200 200 200 200 200 200 200 200 200 200 200
GET /_not-found
  own                                                    404 404 404 404 404 404 404 404 404 404 404 404 404
GET /_global-error
  own                                                    500 500 500 500 500 500 500 500 500 500 500 500 500
GET /api/health
  own                                                    200 200 200 200 200 200 200 200 200 200 200 200 200
GET /api/v1/openapi.json
  own                                                    200 200 200 200 200 200 200 200 200 200 200 200 200
GET /api/v1/setup
  own                                                    200 200 200 200 200 200 200 200 200 200 200 200 200
POST /api/v1/setup {"token":"fel ord","office":{"name":"Arkivet","country":"SE"},"administrator":{"name":"Eva Ek","email":"eva@arkivet.example","password":"en mening som ingen gissar"}}
  own                                                    404 404 404 404 404 404 404 404 404 404 404 404 404
GET /api/auth/[...nextauth]
  own                                                    200 200 200 200 200 200 200 200 200 200 200 200 200
POST /api/auth/[...nextauth]
  own                                                    401 401 401 401 401 401 401 401 401 401 401 401 401
`;

const PAGES = `
                                                         out coo arc sys cou ven aud adm off eco reg dpo str
GET /[office]
  own                                                    307 200 200 200 200 200 200 200 200 200 200 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
  missing                                                307 404 404 404 404 404 404 404 404 404 404 404 404
GET /[office]/deliveries
  own                                                    307 200 200 200 200 200 200 403 200 403 200 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/deliveries/matrix
  own                                                    307 200 200 200 200 200 200 403 200 403 200 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/matrix/[code]/[key]
  own                                                    307 307 307 307 307 307 307 403 307 403 307 403 404
  other                                                  307 307 404 404 307 404 307 403 307 403 404 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 404 404 403 404 403 404 403 404
  malformed                                              307 404 404 404 404 404 404 403 404 403 404 403 404
GET /[office]/deliveries/[id]
  own                                                    307 200 200 200 200 200 200 403 200 403 200 403 404
  other                                                  307 200 404 404 200 404 200 403 200 403 404 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 404 404 403 404 403 404 403 404
  malformed                                              307 404 404 404 404 404 404 403 404 403 404 403 404
GET /[office]/deliveries/[id]/control-points/[number]
  own                                                    307 200 200 200 200 200 200 403 200 403 200 403 404
  other                                                  307 200 404 404 200 404 200 403 200 403 404 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 404 404 403 404 403 404 403 404
  malformed                                              307 404 404 404 404 404 404 403 404 403 404 403 404
  crossed                                                307 404 404 404 404 404 404 403 404 403 404 403 404
GET /[office]/approvals
  own                                                    307 200 200 200 200 403 200 403 200 403 200 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/approvals/[id]
  own                                                    307 200 200 200 200 403 200 403 200 403 200 403 404
  other                                                  307 200 404 404 200 403 200 403 200 403 404 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404 403 404 403 404
  malformed                                              307 404 404 404 404 403 404 403 404 403 404 403 404
GET /[office]/approvals/requests/[id]
  own                                                    307 200 200 200 200 403 200 403 200 403 200 403 404
  other                                                  307 200 404 404 200 403 200 403 200 403 404 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404 403 404 403 404
  malformed                                              307 404 404 404 404 403 404 403 404 403 404 403 404
GET /[office]/municipalities
  own                                                    307 200 200 200 200 403 200 403 200 200 200 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/municipalities/[code]
  own                                                    307 200 200 200 200 403 200 403 200 200 200 200 404
  other                                                  307 200 404 404 200 403 200 403 200 200 404 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404 404 404 404 404
  malformed                                              307 404 404 404 404 403 404 403 404 404 404 404 404
GET /[office]/municipalities/new
  own                                                    307 200 403 403 403 403 403 403 403 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/municipalities/population
  own                                                    307 200 403 403 403 403 403 403 403 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/municipalities/[code]/edit
  own                                                    307 200 403 403 403 403 403 403 403 403 403 403 404
  other                                                  307 200 403 403 403 403 403 403 403 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 403 403 403 403 403 403 403 403 404
  malformed                                              307 404 403 403 403 403 403 403 403 403 403 403 404
GET /[office]/municipalities/[code]/mandates
  own                                                    307 200 403 403 403 403 403 403 403 403 403 403 404
  other                                                  307 200 403 403 403 403 403 403 403 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 403 403 403 403 403 403 403 403 404
  malformed                                              307 404 403 403 403 403 403 403 403 403 403 403 404
GET /[office]/municipalities/[code]/accession
  own                                                    307 200 403 403 403 403 403 403 403 403 403 403 404
  other                                                  307 200 403 403 403 403 403 403 403 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 403 403 403 403 403 403 403 403 404
  malformed                                              307 404 403 403 403 403 403 403 403 403 403 403 404
GET /[office]/systems
  own                                                    307 200 200 200 200 200 200 403 200 403 200 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/vendors
  own                                                    307 200 200 200 200 200 200 403 200 403 200 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/systems/[key]
  own                                                    307 200 200 200 200 200 200 403 200 403 200 200 404
  other                                                  307 200 200 200 200 404 200 403 200 403 200 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 404 404 403 404 403 404 404 404
  malformed                                              307 404 404 404 404 404 404 403 404 403 404 404 404
GET /[office]/installations
  own                                                    307 200 200 200 200 403 200 403 200 403 403 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/installations/[id]
  own                                                    307 200 200 200 200 403 200 403 200 403 403 200 404
  other                                                  307 200 404 404 200 403 200 403 200 403 403 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404 403 403 404 404
  malformed                                              307 404 404 404 404 403 404 403 404 403 403 404 404
GET /[office]/installations/[id]/need
  own                                                    307 200 200 403 403 403 403 403 200 403 403 403 404
  other                                                  307 200 404 404 403 403 403 403 200 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404 403 403 404 404
  malformed                                              307 404 404 404 404 403 404 403 404 403 403 404 404
GET /[office]/installations/new
  own                                                    307 200 200 200 403 403 403 403 200 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/installations/bulk
  own                                                    307 200 200 200 403 403 403 403 200 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/installations/overview
  own                                                    307 200 403 403 200 403 200 403 200 403 403 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/economy
  own                                                    307 307 307 307 307 403 307 403 403 307 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/economy/cost-shares
  own                                                    307 200 200 200 200 403 200 403 403 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/audit
  own                                                    307 200 403 403 403 403 200 200 200 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/exports/[id]
  own                                                    307 200 200 200 200 200 200 200 200 200 200 200 404
  other                                                  307 404 404 404 404 404 404 404 404 404 404 404 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 404 404 404 404 404 404 404 404
  malformed                                              307 404 404 404 404 404 404 404 404 404 404 404 404
GET /[office]/notifications
  own                                                    307 200 200 200 200 403 200 403 200 200 200 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/settings/need-criteria
  own                                                    307 200 200 200 200 403 200 200 200 200 200 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/plans
  own                                                    307 200 200 200 200 403 200 403 200 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/plans/new
  own                                                    307 200 403 403 403 403 403 403 200 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/plans/[plan]
  own                                                    307 200 200 200 200 403 200 403 200 200 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404 404 403 403 404
  malformed                                              307 404 404 404 404 403 404 403 404 404 403 403 404
GET /[office]/plans/[plan]/versions/[n]
  own                                                    307 200 200 200 200 403 200 403 200 200 403 403 404
  other                                                  307 200 404 404 404 403 200 403 200 404 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404 404 403 403 404
  malformed                                              307 404 404 404 404 403 404 403 404 404 403 403 404
GET /[office]/plans/[plan]/comparison
  own                                                    307 200 200 200 200 403 200 403 200 200 403 403 404
  other                                                  307 200 404 404 404 403 200 403 200 404 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 404 404 404 403 404 403 404 404 403 403 404
  malformed                                              307 404 404 404 404 403 404 403 404 404 403 403 404
GET /[office]/plans/[plan]/candidates
  own                                                    307 200 403 403 403 403 200 403 200 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 404
  missing                                                307 404 403 403 403 403 404 403 404 403 403 403 404
  malformed                                              307 404 403 403 403 403 404 403 404 403 403 403 404
GET /[office]/capacity
  own                                                    307 200 403 403 403 403 200 403 200 403 403 403 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/settings
  own                                                    307 200 200 200 200 200 200 200 200 200 200 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/settings/office
  own                                                    307 200 200 200 200 403 200 200 200 200 200 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/guide
  own                                                    307 200 200 200 200 200 200 200 200 200 200 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
GET /[office]/search
  own                                                    307 200 200 200 200 200 200 200 200 200 200 200 404
  office                                                 307 404 404 404 404 404 404 404 404 404 404 404 200
`;

export const routeTable = [
  PUBLIC,
  PAGES,
  READS,
  WRITES,
  DELIVERIES,
  STOPS,
  PEOPLE,
  INVENTORY,
  IMPORT_PAGES,
  IMPORT_READS,
  IMPORT_WRITES,
  KEY_READS,
  KEY_WRITES,
  CHARGE_PAGES,
  CHARGE_READS,
  CHARGE_WRITES,
  OUTCOME_PAGES,
  OUTCOME_READS,
  OUTCOME_WRITES,
  PLAN_READS,
  PLAN_WRITES,
  PROJECTS,
  BUDGET_PAGES,
  BUDGETS,
  SETTLEMENTS,
].flatMap(readTable);
