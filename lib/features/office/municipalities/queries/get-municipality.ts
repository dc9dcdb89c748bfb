import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { DecisionReference } from "@/lib/domain/decision";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";
import type { Mandate, Municipality, MunicipalityFacts } from "../schema";
import { contactsFor } from "../domain";
import { accessionColumn, allSteps, type NotedStep } from "./accession";
import { listInstalledSystems } from "./installed-systems";
import { mandatesColumn, mandatesOf } from "./mandates";
import { select, toItem, type Row } from "./municipalities";
import { newestPopulation } from "./population";

interface FactsRow extends Row, Omit<MunicipalityFacts, keyof Row | "membership" | "archiveAuthority"> {
  since: string | null;
  group: string | null;
  decision: DecisionReference | null;
  exit: MunicipalityFacts["membership"]["exit"];
  source: string | null;
  authorityBody: string | null;
  authorityDecision: DecisionReference | null;
}

const columns = Prisma.sql`
  to_char(s.starts_on, 'YYYY-MM-DD') AS since, nullif(s.member_group, '') AS "group", s.source, s.version,
  CASE WHEN num_nonnulls(s.decision_reference, s.decision_paragraph, s.decision_on, s.decision_body, s.decision_chain) > 0
    THEN jsonb_build_object('reference', s.decision_reference, 'paragraph', s.decision_paragraph, 'date', s.decision_on,
      'body', s.decision_body) || CASE WHEN s.decision_chain IS NULL THEN '{}'
        ELSE jsonb_build_object('chain', s.decision_chain) END END AS decision,
  CASE WHEN num_nonnulls(s.exit_notice_on, s.exit_returned_on, s.exit_certificate_on) > 0 THEN
    json_build_object('noticeOn', s.exit_notice_on, 'dataReturnedOn', s.exit_returned_on,
      'deletionCertificateOn', s.exit_certificate_on) END AS exit,
  s.contacts, s.organisation_number AS "organisationNumber", s.peppol_id AS "peppolId",
  s.buyer_reference AS "buyerReference", s.customer_number AS "customerNumber",
  s.authority_body AS "authorityBody", s.authority_decision AS "authorityDecision", s.acceptance_is AS "acceptanceIs",`;

async function readFacts<More>(
  db: Db,
  actor: Actor,
  code: string,
  more: Prisma.Sql = Prisma.empty,
): Promise<{ facts: MunicipalityFacts; row: FactsRow & More }> {
  const [row] = await db.$queryRaw<(FactsRow & More)[]>`
    ${select(actor, Prisma.sql`${columns} ${more}`)} AND m.code = ${code}`;
  if (!row) throw notFound();
  const { since, until, group, custody, note, decision, exit, source, assumption } = row;
  const facts = {
    ...toItem(row),
    membership: { since, until, group, custody, note, decision, exit, source, assumption },
    contacts: contactsFor(actor, row.contacts),
    organisationNumber: row.organisationNumber,
    peppolId: row.peppolId,
    buyerReference: row.buyerReference,
    customerNumber: row.customerNumber,
    archiveAuthority:
      row.authorityBody === null ? null : { body: row.authorityBody, decision: row.authorityDecision },
    acceptanceIs: row.acceptanceIs,
    version: row.version,
  };
  return { facts, row };
}

/** One municipality and its membership. Throws request.notFound. One statement. */
export const getMunicipality = async (db: Db, actor: Actor, code: string): Promise<MunicipalityFacts> =>
  (await readFacts(db, actor, code)).facts;

/** With its systems, as the API gives it. Throws request.notFound. Two statements. */
export async function readMunicipality(db: Db, actor: Actor, code: string): Promise<Municipality> {
  const facts = await getMunicipality(db, actor, code);
  return { ...facts, systems: await listInstalledSystems(db, actor, facts.id) };
}

/** What a municipality's page tells of its life in the office. */
export interface MunicipalityLife {
  municipality: MunicipalityFacts;
  mandates: Mandate[];
  steps: NotedStep[];
  /** The day of its population, where the office has read in a table. */
  populationOn: string | null;
}

interface More {
  mandates: Parameters<typeof mandatesOf>[1];
  steps: NotedStep[];
  populationOn: string | null;
}

/** The same with its mandates and how it joined. Throws request.notFound. One statement. */
export async function getMunicipalityLife(db: Db, actor: Actor, code: string): Promise<MunicipalityLife> {
  const more = Prisma.sql`${mandatesColumn(actor)} AS mandates, ${accessionColumn(actor)} AS steps,
    ${newestPopulation.on} AS "populationOn",`;
  const { facts, row } = await readFacts<More>(db, actor, code, more);
  return {
    municipality: facts,
    mandates: mandatesOf(actor, row.mandates),
    steps: allSteps(row.steps),
    populationOn: row.populationOn,
  };
}
