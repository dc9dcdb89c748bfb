import "server-only";
import { deliveryStatuses, statusesOf, statusGroups, type DeliveryStatus } from "@/lib/domain/delivery";
import { Prisma } from "./sql";

const isOneOf = (statuses: readonly DeliveryStatus[]): Prisma.Sql =>
  Prisma.raw(`status IN (${statuses.map((status) => `'${status}'`).join(", ")})`);

// SQL conditions on the `status` of a delivery or of a row of `delivery_tally`. They are here,
// since rooms below the deliveries count them too.

/** Work is in progress. */
export const isGoing = isOneOf(statusGroups.going);
/** Approved, and not closed yet. */
export const isToClose = isOneOf(statusGroups.toClose);
/** Successfully completed. */
export const isApproved = isOneOf(statusGroups.done);
/** Neither approved nor cancelled: a delivery that can still be late. */
export const isUnsettled = isOneOf(
  deliveryStatuses.filter((status) => status !== "cancelled" && !statusesOf("done").includes(status)),
);

/**
 * On a control point `c`: assessed by one person where two are needed. The index
 * `control_point_unconfirmed` repeats it.
 */
export const lacksSecondPerson = Prisma.raw(
  `c.needs_second_person AND c.confirmed_at IS NULL AND c.assessed_at IS NOT NULL
    AND c.result IN ('passed', 'passedWithDeviation', 'notApplicable')`,
);
