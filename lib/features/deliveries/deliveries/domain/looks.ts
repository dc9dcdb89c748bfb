import { stages, type DeliveryStatus, type Look, type Stage, type StoppedBy } from "@/lib/domain/delivery";
import { formatTableDay } from "@/lib/domain/period";
import type { Words } from "@/lib/domain/text";

/** A stop, laid over the status. */
export const stopLook: Look = { tone: "stop", shape: "stop" };

/**
 * The text (under `deliveries.stoppedBy`) of who stops a delivery. A vendor sees its own deliveries
 * alone, and is spoken to.
 */
export const stoppedByKey = (by: StoppedBy, isVendor: boolean) =>
  isVendor && by === "vendor" ? ("you" as const) : by;

interface Stoppable {
  blocked: { by: StoppedBy; since: string } | null;
  vendor: { name: string } | null;
}

/** Since when it is stopped, and the vendor's name where it is the vendor's. */
export function stopInWords({ blocked, vendor }: Stoppable, t: Words, locale: string): string | null {
  if (!blocked) return null;
  const date = formatTableDay(blocked.since, locale);
  return blocked.by === "vendor" && vendor
    ? t("deliveries.list.sinceBy", { vendor: vendor.name, date })
    : t("deliveries.list.since", { date });
}

/** How far a stage has come, of six. */
const levelOf = (stage: Stage): number => stages.indexOf(stage) + 1;

const stageTone = (stage: Stage): "ok" | "wait" | "none" =>
  stage === "accepted" ? "ok" : stage === "candidate" || stage === "defined" ? "none" : "wait";

/**
 * A matrix cell's look: the stage as a level and a tone; what was rejected or cancelled has a form
 * of its own instead of a letter.
 */
export function cellLook({ stage, status }: { stage: Stage; status: DeliveryStatus }): {
  tone: Look["tone"];
  level: number;
  shape: "failed" | "closed" | null;
} {
  const level = levelOf(stage);
  if (status === "rejected") return { tone: "bad", level, shape: "failed" };
  if (status === "cancelled") return { tone: "none", level, shape: "closed" };
  return { tone: stageTone(stage), level, shape: null };
}
