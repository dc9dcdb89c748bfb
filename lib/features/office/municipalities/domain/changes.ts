import { endsBeforeItBegins } from "@/lib/domain/day";
import { saidIn } from "@/lib/domain/decision";
import type { FieldError } from "@/lib/domain/errors";
import { isSame } from "@/lib/domain/same";
import { organisationNumberOf, peppolIdOf } from "@/lib/domain/organisation-number";
import type { ChangeMunicipalityBody, MunicipalityFacts } from "../schema";

type Country = "SE" | "NO";

/** What can be changed of a municipality. */
export type Editable = Pick<
  MunicipalityFacts,
  | "role"
  | "contacts"
  | "organisationNumber"
  | "peppolId"
  | "buyerReference"
  | "customerNumber"
  | "archiveAuthority"
  | "acceptanceIs"
> & { membership: Omit<MunicipalityFacts["membership"], "source" | "assumption"> };

type Exit = Editable["membership"]["exit"];

/** Without what was left out. */
const given = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

const noExit = { noticeOn: null, dataReturnedOn: null, deletionCertificateOn: null };

function exitOf(before: Exit, change: NonNullable<ChangeMunicipalityBody["membership"]>["exit"]): Exit {
  if (change === undefined) return before;
  const exit = { ...noExit, ...before, ...(change ? given(change) : noExit) };
  return Object.values(exit).some((on) => on !== null) ? exit : null;
}

/** The municipality as the change wants it; what is left out stays as it is. */
export function withChange(facts: MunicipalityFacts, change: ChangeMunicipalityBody): Editable {
  const { membership: part = {}, archiveAuthority, ...rest } = change;
  const { decision, exit, ...others } = part;
  const { source: _source, assumption: _assumption, ...membership } = facts.membership;
  const { role, contacts, organisationNumber, peppolId, buyerReference, customerNumber } = facts;
  return {
    ...{ role, contacts, organisationNumber, peppolId, buyerReference, customerNumber },
    acceptanceIs: facts.acceptanceIs,
    ...given(rest),
    archiveAuthority:
      archiveAuthority === undefined
        ? facts.archiveAuthority
        : archiveAuthority && { ...archiveAuthority, decision: saidIn(archiveAuthority.decision) },
    membership: {
      ...membership,
      ...given(others),
      exit: exitOf(membership.exit, exit),
      decision: decision === undefined ? membership.decision : saidIn(decision),
    },
  };
}

/** What is wrong with it, by field; empty when it can be saved. */
export function wrongIn({ membership, ...wished }: Editable, country: Country): FieldError[] {
  const { since, until, exit } = membership;
  const { organisationNumber: number, peppolId } = wished;
  const { noticeOn = null, dataReturnedOn = null, deletionCertificateOn = null } = exit ?? {};
  return [
    number !== null &&
      organisationNumberOf(number, country) === null && {
        path: "organisationNumber",
        code: `municipality.organisationNumber${country}`,
      },
    peppolId !== null &&
      peppolIdOf(peppolId, country) === null && {
        path: "peppolId",
        code: `municipality.peppolId${country}`,
      },
    endsBeforeItBegins(since, until) && {
      path: "membership.until",
      code: "municipality.untilBeforeSince",
    },
    endsBeforeItBegins(noticeOn, dataReturnedOn) && {
      path: "membership.exit.dataReturnedOn",
      code: "municipality.returnedBeforeNotice",
    },
    endsBeforeItBegins(dataReturnedOn ?? noticeOn, deletionCertificateOn) && {
      path: "membership.exit.deletionCertificateOn",
      code: "municipality.certifiedBeforeReturned",
    },
  ].filter((error) => error !== false);
}

/** Numbers as they are kept: digits alone. */
export const normalised = (wished: Editable, country: Country): Editable => ({
  ...wished,
  organisationNumber: wished.organisationNumber && organisationNumberOf(wished.organisationNumber, country),
  peppolId: wished.peppolId && peppolIdOf(wished.peppolId, country),
});

/** The parts of a municipality that the log speaks of. */
export type Parts = Record<"membership" | "leaving" | "contacts" | "invoicing" | "authority", boolean>;

/** Which parts differ. */
export function changedParts(before: Editable, after: Editable): Parts {
  const differs = (...of: ((one: Editable) => unknown)[]) =>
    of.some((part) => !isSame(part(before), part(after)));
  return {
    membership: differs(
      ({ role }) => role,
      ({ membership: { since, group, custody, note, decision } }) => [since, group, custody, note, decision],
    ),
    leaving: differs(({ membership: { until, exit } }) => [until, exit]),
    contacts: differs(({ contacts }) => contacts),
    invoicing: differs((one) => [
      one.organisationNumber,
      one.peppolId,
      one.buyerReference,
      one.customerNumber,
    ]),
    authority: differs((one) => [one.archiveAuthority, one.acceptanceIs]),
  };
}
