import "server-only";
import { deliveryStatuses, statusesOf, statusGroups, type DeliveryStatus } from "@/lib/domain/delivery";
import { Prisma } from "./sql";

const isOneOf = (statuses: readonly DeliveryStatus[]): Prisma.Sql =>
  Prisma.raw(`status IN (${statuses.map((status) => `'${status}'`).join(", ")})`);

// How deliveries stand, of the `status` of a delivery or of a row of `delivery_tally`: rooms below
// the deliveries count them too.

/** Work is being done on them. */
export const isGoing = isOneOf(statusGroups.going);
/** They have come to their end well. */
export const isApproved = isOneOf(statusGroups.done);
/** Neither approved nor called off: what can still be late. */
export const isUnsettled = isOneOf(
  deliveryStatuses.filter((status) => status !== "cancelled" && !statusesOf("done").includes(status)),
);
