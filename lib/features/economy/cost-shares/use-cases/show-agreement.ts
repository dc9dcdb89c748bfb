import "server-only";
import { assertMay } from "@/lib/domain/actor";
import type { Call } from "@/lib/platform/http/route";
import { previewAgreement } from "../queries";
import type { Agreement, AgreementParams, PreviewBody } from "../schema";

/** What another rule would give, year by year. Nothing is kept. */
export function showAgreement({
  db,
  actor,
  params,
  body,
}: Call<AgreementParams, undefined, PreviewBody>): Promise<Agreement> {
  assertMay(actor, "cost-share:edit", { kind: "office" });
  return previewAgreement(db, actor, params.key, body);
}
