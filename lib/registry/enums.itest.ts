import { describe, expect, it } from "vitest";
import { decisions, deliveryStatuses, requestStatuses, stages, stoppedBy } from "@/lib/domain/delivery";
import { accents } from "@/lib/domain/accent";
import { taskStates } from "@/lib/domain/long-task";
import { roles } from "@/lib/domain/permissions";
import { systemStatuses } from "@/lib/domain/system";
import { countries, grantScopes } from "@/lib/domain/actor";
import { deviationStatuses } from "@/lib/features/deliveries/assessments";
import { budgetStatuses } from "@/lib/features/economy/budgets";
import { deliveryKinds } from "@/lib/features/deliveries/deliveries";
import { results, severities } from "@/lib/features/inventory/control-points";
import { custodyModels, membershipRoles } from "@/lib/features/office/municipalities";
import * as generated from "@/lib/platform/db/generated/enums";
import { useTestDatabase } from "@/lib/testing/database";
import { databaseEnums, differingEnums } from "@/lib/testing/protection";

const db = useTestDatabase("empty");

/**
 * The one source of an enum's values in the program. Enums that are not listed are used only
 * through Prisma's client.
 */
const own: Record<string, readonly string[]> = {
  Role: roles,
  Stage: stages,
  DeliveryStatus: deliveryStatuses,
  DeliveryKind: deliveryKinds,
  StoppedBy: stoppedBy,
  SystemStatus: systemStatuses,
  ControlPointSeverity: severities,
  ControlPointResult: results,
  ApprovalDecision: decisions,
  ApprovalRequestStatus: requestStatuses,
  MembershipRole: membershipRoles,
  CustodyModel: custodyModels,
  BudgetStatus: budgetStatuses,
  DeviationStatus: deviationStatuses,
  GrantScope: grantScopes,
  Country: countries,
  Accent: accents,
  LongTaskState: taskStates,
};
const prisma = Object.fromEntries(
  Object.entries(generated).map(([name, values]) => [name, Object.values(values)]),
);

describe("the database's enums", () => {
  it("have the values of their sources, in the same order", async () => {
    expect(differingEnums(await databaseEnums(db), { ...prisma, ...own })).toEqual([]);
    expect(differingEnums(prisma, { ...prisma, ...own })).toEqual([]);
  });

  it("are compared so that a difference, a missing and a new one are caught", async () => {
    const database = await databaseEnums(db);
    const { Stage: _, ...others } = { ...prisma, ...own };
    const planted = { ...others, StoppedBy: ["vendor", "municipality"], Planted: ["a"] };
    expect(differingEnums(database, planted)).toEqual(["Planted", "Stage", "StoppedBy"]);
    await db.rows("owner", `ALTER TYPE "SystemStatus" ADD VALUE 'planted'`);
    expect(differingEnums(await databaseEnums(db), { ...prisma, ...own })).toEqual(["SystemStatus"]);
  });
});
