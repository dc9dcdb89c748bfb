import { getTranslations } from "next-intl/server";
import { Mark, Stamp } from "@/components/ui/mark";
import { decisionLook } from "@/lib/domain/delivery";
import { requestLook } from "../domain";
import type { Approval, ApprovalRequest } from "../schema";

/** Where a request stands: waiting, or what was decided. */
export async function RequestMark({ request }: { request: ApprovalRequest }) {
  const t = await getTranslations("approvals");
  const { approval, status } = request;
  return (
    <Mark {...requestLook(request)}>
      {approval ? t(`decision.${approval.decision}`) : t(`requestStatus.${status}`)}
    </Mark>
  );
}

const stampText = {
  approved: "stampApproved",
  approvedWithRemarks: "stampRemarks",
  rejected: "stampRejected",
} as const;

/** The stamp on a signed decision. */
export async function DecisionStamp({ decision, note }: { decision: Approval["decision"]; note: string }) {
  const t = await getTranslations("approvals.approval");
  return (
    <Stamp tone={decisionLook[decision].tone} note={note}>
      {t(stampText[decision])}
    </Stamp>
  );
}
