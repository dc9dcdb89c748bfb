import { describe, expect, it } from "vitest";
import {
  deliveryKinds,
  decisions,
  deliveryPurposes,
  deliveryStatuses,
  financings,
  phaseConditions,
  requestStatuses,
  stages,
  stoppedBy,
} from "@/lib/domain/delivery";
import { accents } from "@/lib/domain/accent";
import { taskStates } from "@/lib/domain/long-task";
import { roles } from "@/lib/domain/permissions";
import { exportAbilities, systemStatuses } from "@/lib/domain/system";
import { vendorRoles } from "@/lib/domain/vendor";
import { countries, grantScopes } from "@/lib/domain/actor";
import { closingSteps, disposalBases } from "@/lib/features/deliveries/closing";
import { deviationStatuses } from "@/lib/features/deliveries/assessments";
import { projectAnswers } from "@/lib/features/deliveries/projects";
import { escalationSteps, stopOutcomes, stopStatuses } from "@/lib/features/deliveries/stops";
import { roundOutcomes } from "@/lib/features/deliveries/rounds";
import { budgetStatuses, lineKinds } from "@/lib/features/economy/budgets";
import { chargePeriods } from "@/lib/features/economy/charges";
import { costShareStatuses, costShareUses } from "@/lib/features/economy/cost-shares";
import { outcomeSources } from "@/lib/features/economy/outcome";
import { dispositions, settlementKinds, settlementStatuses } from "@/lib/features/economy/settlements";
import { methods, results, severities } from "@/lib/features/inventory/control-points";
import { linkKinds } from "@/lib/features/office/accounts";
import {
  acceptanceBases,
  accessionSteps,
  custodyModels,
  membershipRoles,
} from "@/lib/features/office/municipalities";
import { planVersionStatuses } from "@/lib/features/planning/plans";
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
  DeliveryPurpose: deliveryPurposes,
  Financing: financings,
  RoundOutcome: roundOutcomes,
  PlanVersionStatus: planVersionStatuses,
  ProjectAnswer: projectAnswers,
  StoppedBy: stoppedBy,
  StopStatus: stopStatuses,
  StopOutcome: stopOutcomes,
  EscalationStep: escalationSteps,
  SystemStatus: systemStatuses,
  ControlPointSeverity: severities,
  ControlPointMethod: methods,
  ControlPointResult: results,
  PhaseCondition: phaseConditions,
  VendorRole: vendorRoles,
  ExportAbility: exportAbilities,
  ClosingStep: closingSteps,
  DisposalBasis: disposalBases,
  ApprovalDecision: decisions,
  ApprovalRequestStatus: requestStatuses,
  MembershipRole: membershipRoles,
  CustodyModel: custodyModels,
  AcceptanceBasis: acceptanceBases,
  AccessionStepKey: accessionSteps,
  BudgetStatus: budgetStatuses,
  ChargePeriod: chargePeriods,
  CostShareUse: costShareUses,
  CostShareStatus: costShareStatuses,
  OutcomeSource: outcomeSources,
  SettlementKind: settlementKinds,
  SettlementStatus: settlementStatuses,
  SettlementDisposition: dispositions,
  BudgetLineKind: lineKinds,
  DeviationStatus: deviationStatuses,
  GrantScope: grantScopes,
  Country: countries,
  Accent: accents,
  LongTaskState: taskStates,
  LinkKind: linkKinds,
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
