import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError, type FieldError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { settlementEvents } from "../events";
import { getSettlement } from "../queries";
import { loadSettlement, settlementSubject, updateRows } from "../repository";
import type { ChangeSettlementBody, Settlement, SettlementParams, SettlementQuery } from "../schema";
import { assertUnpaid } from "./checks";

/** Says what becomes of each municipality's amount, until it is paid. */
export async function changeRows({
  db,
  actor,
  params,
  query,
  body,
  version,
  locale,
}: Call<SettlementParams, SettlementQuery, ChangeSettlementBody>): Promise<Settlement> {
  const role = assertMay(actor, "settlement:edit", { kind: "office" });
  const one = await loadSettlement(db, actor, { ...params, ...query });
  assertUnpaid(one);
  const { year, kind } = one;
  const current = () => getSettlement(db, actor, { year, kind }, locale);
  await assertVersion(one, version, current);
  const before = await current();
  assertRows(before, body);
  const isSame = body.rows.every(({ municipality, disposition }) =>
    before.rows.some((row) => row.municipality.code === municipality && row.disposition === disposition),
  );
  if (isSame) return before;
  const rows = await updateRows(db, actor, one, body, current);
  await appendAudit(db, { actor, role }, settlementEvents, {
    type: "settlement.rowsSaid",
    subject: settlementSubject(actor, one),
    data: { kind, rows },
  });
  return current();
}

/** Throws settlement.unknownMunicipality for a row that the settlement does not have. */
function assertRows(settlement: Settlement, { rows }: ChangeSettlementBody): void {
  const codes = new Set(settlement.rows.map(({ municipality }) => municipality.code));
  const errors = rows.flatMap(({ municipality }, place): FieldError[] =>
    codes.has(municipality)
      ? []
      : [
          {
            path: `rows.${place}.municipality`,
            code: "settlement.unknownMunicipality",
            params: { codes: municipality },
          },
        ],
  );
  const [first] = errors;
  if (first) throw new AppError("settlement.unknownMunicipality", { errors, params: first.params });
}
