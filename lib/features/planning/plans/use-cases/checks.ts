import "server-only";
import { overlap, wholeScope, type DeliveryScope } from "@/lib/domain/delivery-scope";
import { AppError } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { isWithin } from "../domain";
import { listScopes, type LoadedVersion } from "../repository";

/** Throws plan.outsideYears for a quarter that the plan does not have. */
export function assertWithin({ plan }: LoadedVersion, plannedFor: string | null | undefined): void {
  if (plannedFor && !isWithin(plan, plannedFor))
    throw new AppError("plan.outsideYears", {
      errors: [{ path: "plannedFor", code: "plan.outsideYears" }],
      params: { firstYear: String(plan.firstYear), lastYear: String(plan.lastYear) },
    });
}

/**
 * Throws plan.itemExists where another item of the version takes in some of the same. The version
 * is held by the caller, so that nobody adds one meanwhile.
 */
export async function assertFree(
  db: Db,
  version: LoadedVersion,
  { installation, scope, but }: { installation: string; scope: DeliveryScope | null; but?: string },
): Promise<void> {
  const others = await listScopes(db, version, { installation, ...(but !== undefined && { but }) });
  if (others.some((other) => overlap(other, scope ?? wholeScope)))
    throw new AppError("plan.itemExists", { errors: [{ path: "scope", code: "plan.itemExists" }] });
}
