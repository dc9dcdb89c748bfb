import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import type { DeliveryStatus } from "@/lib/domain/delivery";
import type { Role } from "@/lib/domain/permissions";
import type { LoadedDelivery } from "@/lib/features/deliveries/deliveries/server";
import { notify } from "@/lib/features/records/notifications/server";
import { appendAudits } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import { dayOf, type Closing, type ClosingStep, type Difference } from "../domain";
import { closingEvents } from "../events";

interface Told {
  delivery: LoadedDelivery;
  before: Closing;
  after: Closing;
  difference: Difference;
  /** The delivery's from now on. */
  status: DeliveryStatus;
  reason: string | null;
  isWoundUp: boolean;
}

type Event = z.input<typeof closingEvents>;

/** Who has recorded which step from now on. */
export function recordersAfter(
  before: Partial<Record<ClosingStep, string>>,
  { taken, corrected, takenBack }: Difference,
  userId: string,
): Partial<Record<ClosingStep, string>> {
  const own = Object.fromEntries([...taken, ...corrected].map((step) => [step, userId]));
  const kept = Object.entries(before).filter(([step]) => !takenBack.some((back) => back === step));
  return { ...Object.fromEntries(kept), ...own };
}

/** What was done, step by step, and which of the evidence and documents are others than before. */
function stepEvents({ before, after, difference, reason }: Told): Event[] {
  const { taken, corrected, takenBack, details, isCertificateGone } = difference;
  const steps: Event[] = [
    ...corrected.map((step): Event => ({
      type: "closing.corrected",
      data: { step, from: dayOf(before, step), to: dayOf(after, step) },
    })),
    ...takenBack.map((step): Event => ({
      type: "closing.undone",
      data: { step, from: dayOf(before, step), reason: reason ?? "" },
    })),
    ...taken.map((step): Event => ({ type: "closing.recorded", data: { step, on: dayOf(after, step) } })),
  ];
  if (details.length === 0) return steps;
  const data = {
    files: after.fileIds.length,
    hasNote: after.note !== null,
    fields: details.join(" "),
    reason: isCertificateGone ? reason : null,
  };
  return [...steps, { type: "closing.supplemented", data }];
}

function holdEvents({ before, after, difference: { hold } }: Told): Event[] {
  if (hold === null) return [];
  return hold === "lifted"
    ? [{ type: "closing.released", data: { hold: before.disposal?.hold ?? "" } }]
    : [{ type: "closing.held", data: { hold: after.disposal?.hold ?? "" } }];
}

function statusEvents({ delivery, status, reason, isWoundUp }: Told): Event[] {
  if (status === delivery.status) return [];
  return status === "closed"
    ? [{ type: "delivery.closed", data: { woundUp: isWoundUp } }]
    : [{ type: "delivery.reopened", data: { reason: reason ?? "" } }];
}

const daily: Role[] = ["coordinator", "officer", "archivist"];

/** The log has every step; people are told of what changes what they may do. */
export async function tellOfClosing(db: Db, by: { actor: Actor; role: Role }, told: Told): Promise<void> {
  const { subject } = told.delivery;
  const events = [...holdEvents(told), ...stepEvents(told), ...statusEvents(told)];
  await appendAudits(
    db,
    by,
    closingEvents,
    events.map((event) => ({ ...event, subject })),
  );
  const { difference, after, reason, status, delivery } = told;
  const everybody: Role[] = [...daily, "systemManager"];
  if (difference.hold === "placed" || difference.hold === "reworded")
    await notify(db, {
      type: "closing.held",
      subject,
      to: { roles: everybody },
      data: { message: after.disposal?.hold ?? "" },
    });
  if (difference.taken.includes("disposalDecided") && dayOf(after, "disposalDecided") !== null)
    await notify(db, { type: "closing.disposalDecided", subject, to: { roles: everybody }, data: {} });
  if (difference.takenBack.length > 0)
    await notify(db, {
      type: "closing.undone",
      subject,
      to: { roles: daily },
      data: { message: reason ?? "" },
    });
  if (status === "closed" && delivery.status !== "closed")
    await notify(db, { type: "delivery.closed", subject, to: { roles: everybody }, data: {} });
}
