import type { Delivery } from "@/lib/features/deliveries/deliveries";
import type { Statement, StatementBody } from "../schema";
import { sentenceOf } from "./sentence";

export interface StatementIngredients {
  office: Statement["office"];
  signer: Statement["signer"];
  delivery: Pick<Delivery, "id" | "version" | "kind" | "system" | "municipality" | "controlPoints"> & {
    phase: Statement["delivery"]["phase"];
  };
  round: number;
  parts: Pick<Statement, "packages" | "deviations" | "previousApproval">;
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
  const { office, signer, delivery, round, parts, decided, nonce, preparedAt } = ingredients;
  const { municipality, system } = delivery;
  return {
    format: "arkivlots-approval-statement/1",
    nonce,
    preparedAt: preparedAt.toISOString(),
    language: decided.language,
    sentence: sentenceOf(decided.language, decided.decision, {
      system: system.name,
      municipality: municipality.name,
      round,
    }),
    decision: decided.decision,
    remarks: decided.remarks,
    level: "L0",
    office,
    municipality,
    delivery: {
      id: delivery.id,
      version: delivery.version,
      kind: delivery.kind,
      system,
      phase: { key: delivery.phase.key, name: delivery.phase.name },
      round,
    },
    packages: parts.packages,
    controlPoints: delivery.controlPoints.map((point) => ({
      number: point.number,
      title: point.title,
      severity: point.severity,
      result: point.result,
      measuredValue: point.measuredValue,
      note: point.note,
      evidence: point.evidence.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    })),
    deviations: parts.deviations,
    signer,
    previousApproval: parts.previousApproval,
  };
}
