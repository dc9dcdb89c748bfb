import type { ControlPoint, Delivery } from "@/lib/features/deliveries/deliveries";
import type { Mandate, Statement, StatementBody } from "../schema";
import { nameOfDelivery, sentenceOf } from "./sentence";

export interface AssessorRoles {
  number: number;
  assessed: string | null;
  confirmed: string | null;
}

/** A deviation as the ledger has it; its point's title and severity are added. */
export type Deviation = Pick<Statement["deviations"][number], "number" | "description"> &
  Required<Pick<Statement["deviations"][number], "type" | "decision">>;

export interface StatementIngredients {
  office: Statement["office"];
  signer: Statement["signer"];
  delivery: Pick<Delivery, "id" | "version" | "kind" | "system" | "municipality" | "controlPoints"> & {
    phase: Statement["delivery"]["phase"];
  };
  round: number;
  parts: Pick<Statement, "packages" | "previousApproval"> & {
    deviations: Deviation[];
    /** In which role each point was assessed and confirmed. */
    roles: AssessorRoles[];
  };
  mandate: Mandate | null;
  diaryNumber: string | null;
  decided: StatementBody;
  /** 32 hex digits, so that no two statements are the same text. */
  nonce: string;
  preparedAt: Date;
}

/**
 * The text that is signed, before it is made canonical (JCS): everything the signer is shown, and
 * nothing else.
 */
export function composeStatement(ingredients: StatementIngredients): Statement {
  const { office, signer, delivery, round, parts, decided, mandate, diaryNumber } = ingredients;
  const { municipality, system } = delivery;
  const { language, decision } = decided;
  const name = nameOfDelivery(language, { system: system.name, municipality: municipality.name, round });
  return {
    format: "arkivlots-approval-statement/2",
    nonce: ingredients.nonce,
    preparedAt: ingredients.preparedAt.toISOString(),
    language,
    sentence: sentenceOf(language, decision, {
      delivery: name,
      municipality: municipality.name,
      role: signer.role,
      mandate,
      diaryNumber,
      points: decided.points,
    }),
    decision,
    remarks: decided.remarks,
    points: decided.points,
    level: "L0",
    mandate,
    diaryNumber,
    office,
    municipality,
    delivery: {
      id: delivery.id,
      version: delivery.version,
      kind: delivery.kind,
      system,
      phase: { key: delivery.phase.key, name: delivery.phase.name },
      round,
      name,
    },
    packages: parts.packages,
    controlPoints: delivery.controlPoints.map((point) => pointOf(point, parts.roles)),
    deviations: parts.deviations.map((one) => {
      const { title, severity } = delivery.controlPoints.find(({ number }) => number === one.number)!;
      return { ...one, title, severity };
    }),
    signer,
    previousApproval: parts.previousApproval,
  };
}

function pointOf(point: ControlPoint, roles: AssessorRoles[]): Statement["controlPoints"][number] {
  const role = roles.find(({ number }) => number === point.number);
  const { assessedBy, secondPerson } = point;
  return {
    number: point.number,
    title: point.title,
    severity: point.severity,
    result: point.result,
    expectedValue: point.expectedValue,
    measuredValue: point.measuredValue,
    note: point.note,
    assessedBy: assessedBy === null ? null : { name: assessedBy, role: role?.assessed ?? null },
    assessedAt: point.assessedAt,
    needsSecondPerson: point.needsSecondPerson,
    secondPerson: secondPerson && {
      name: secondPerson.by.name ?? secondPerson.by.id,
      role: role?.confirmed ?? null,
      at: secondPerson.at,
      note: secondPerson.note,
    },
    evidence: point.evidence.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
  };
}
