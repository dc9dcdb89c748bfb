import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import { appendAudits } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import { vendorEvents } from "../events";
import { vendorSubject } from "../repository";

/** Vendors that a list added: in the log, by name. */
export const noteVendors = (
  db: Db,
  by: { actor: Actor; role: Role },
  vendors: readonly { id: string; name: string }[],
): Promise<void> =>
  appendAudits(
    db,
    by,
    vendorEvents,
    vendors.map((one) => ({ type: "vendor.added", subject: vendorSubject(one), data: {} })),
  );
