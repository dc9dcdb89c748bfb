import { getTranslations } from "next-intl/server";
import type { MarkShape } from "@/components/ui/icons";
import { Mark, Stamp, type Tone } from "@/components/ui/mark";
import type { ApprovalRequest, Approval } from "../schema";

const look: Record<Approval["decision"], { tone: Tone; shape: MarkShape }> = {
  approved: { tone: "ok", shape: "ok" },
  approvedWithRemarks: { tone: "ok", shape: "deviation" },
  rejected: { tone: "bad", shape: "failed" },
};

/** Where an errand stands: waiting, or what was decided. */
export async function RequestMark({ request }: { request: ApprovalRequest }) {
  const t = await getTranslations("approvals");
  if (request.approval)
    return <Mark {...look[request.approval.decision]}>{t(`decision.${request.approval.decision}`)}</Mark>;
  return (
    <Mark
      tone={request.status === "open" ? "wait" : "none"}
      shape={request.status === "open" ? "open" : "closed"}
    >
      {t(`requestStatus.${request.status}`)}
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
    <Stamp tone={look[decision].tone} note={note}>
      {t(stampText[decision])}
    </Stamp>
  );
}
