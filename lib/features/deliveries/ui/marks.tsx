import { getTranslations } from "next-intl/server";
import type { MarkShape } from "@/components/ui/icons";
import { Mark, type Tone } from "@/components/ui/mark";
import type { ControlPointResult, DeliveryItem, DeliveryStatus } from "../schema";

const statusLook: Record<DeliveryStatus, { tone: Tone; shape: MarkShape }> = {
  proposed: { tone: "none", shape: "open" },
  prioritised: { tone: "none", shape: "open" },
  active: { tone: "wait", shape: "open" },
  underControl: { tone: "wait", shape: "open" },
  awaitingApproval: { tone: "wait", shape: "open" },
  approved: { tone: "ok", shape: "ok" },
  approvedWithRemarks: { tone: "ok", shape: "deviation" },
  rejected: { tone: "bad", shape: "failed" },
  closed: { tone: "none", shape: "closed" },
  cancelled: { tone: "none", shape: "closed" },
};

/** A delivery's one status, the same on every page. */
export async function StatusMark({ status }: { status: DeliveryStatus }) {
  const t = await getTranslations("deliveries.status");
  return <Mark {...statusLook[status]}>{t(status)}</Mark>;
}

/** A stop, laid over the status. */
export async function BlockedMark({ blocked }: { blocked: NonNullable<DeliveryItem["blocked"]> }) {
  const t = await getTranslations("deliveries.blockedBy");
  return (
    <Mark tone="stop" shape="stop">
      {t(blocked.by)}
    </Mark>
  );
}

const resultLook: Record<ControlPointResult, { tone: Tone; shape: MarkShape }> = {
  notStarted: { tone: "none", shape: "open" },
  passed: { tone: "ok", shape: "ok" },
  passedWithDeviation: { tone: "stop", shape: "deviation" },
  failed: { tone: "bad", shape: "failed" },
  notApplicable: { tone: "none", shape: "notApplicable" },
  reopened: { tone: "wait", shape: "open" },
};

/** How a control point came out. */
export function ResultMark({ result, name }: { result: ControlPointResult; name: string }) {
  return <Mark {...resultLook[result]}>{name}</Mark>;
}
