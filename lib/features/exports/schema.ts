import { z } from "zod";
import { approvalRequestFilter } from "@/lib/features/approvals";
import { auditFilter } from "@/lib/features/audit";
import { budgetParams } from "@/lib/features/budgets";
import { costShareFilter } from "@/lib/features/cost-shares";
import { deliveryFilter } from "@/lib/features/deliveries";
import { municipalityFilter } from "@/lib/features/municipalities";
import { systemFilter } from "@/lib/features/source-systems";

const paging = { limit: true, cursor: true } as const;
const chosen = { format: z.enum(["xlsx", "csv"]) };

/** Each list's own filters, whole lists instead of pages, and the format. */
export const deliveriesQuery = deliveryFilter.omit(paging).extend(chosen);
export const municipalitiesQuery = municipalityFilter.omit(paging).extend(chosen);
export const systemsQuery = systemFilter.omit(paging).extend(chosen);
export const approvalsQuery = approvalRequestFilter.omit(paging).extend(chosen);
/** A delivery's id; one that is malformed does not exist, so it is no matter of the schema. */
export const controlPointsQuery = z.strictObject({ delivery: z.string(), ...chosen });
export const budgetQuery = z.strictObject({ ...budgetParams.shape, ...chosen });
export const costSharesQuery = costShareFilter.omit(paging).extend(chosen);
export const auditEventsQuery = auditFilter.omit(paging).extend(chosen);
