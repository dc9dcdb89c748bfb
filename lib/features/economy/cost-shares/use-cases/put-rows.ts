import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { isWhole, sumOfShares } from "../domain";
import { costShareEvents } from "../events";
import { getAgreement } from "../queries";
import { agreementSubject, assertDraft, listCodes, loadAgreement, replaceRows } from "../repository";
import type { Agreement, AgreementParams, RowsBody } from "../schema";

/** Says the shares and amounts of a draft, all of them. Ownership is exactly a hundred per cent. */
export async function putRows({
  db,
  actor,
  params,
  body,
  version,
}: Call<AgreementParams, undefined, RowsBody>): Promise<Agreement> {
  const role = assertMay(actor, "cost-share:edit", { kind: "office" });
  const loaded = await loadAgreement(db, actor, params.key);
  assertDraft(loaded);
  const current = () => getAgreement(db, actor, params.key);
  await assertVersion(loaded, version, current);
  assertKnown(await listCodes(db, actor), body);
  if (loaded.use === "ownership") assertOwned(body);
  await replaceRows(db, actor, loaded, body, current);
  await appendAudit(db, { actor, role }, costShareEvents, {
    type: "costShare.rowsSaid",
    subject: agreementSubject(loaded),
    data: { rows: body.rows.length, sum: sumOfShares(body.rows) ?? "" },
  });
  return current();
}

function assertKnown(codes: string[], { rows }: RowsBody): void {
  const errors = rows.flatMap(({ municipality }, place) =>
    codes.includes(municipality)
      ? []
      : [
          {
            path: `rows.${place}.municipality`,
            code: "key.unknownMunicipality",
            params: { codes: municipality },
          },
        ],
  );
  const [first] = errors;
  if (first) throw new AppError("key.unknownMunicipality", { errors, params: first.params });
}

/** Throws key.notWhole for owners of more or less than everything. */
export function assertOwned({ rows }: { rows: { share: string | null }[] }): void {
  if (!isWhole(rows.map(({ share }) => share ?? "0")))
    throw new AppError("key.notWhole", { errors: [{ path: "rows", code: "key.notWhole" }] });
}
