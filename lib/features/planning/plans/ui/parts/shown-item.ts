import type { DeliveryStatus } from "@/lib/domain/delivery";
import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import type { PlanItem } from "../../schema";

/** What is shown of an item in a version's picture and tables. */
export type ShownItem = Pick<
  PlanItem,
  | "id"
  | "municipality"
  | "system"
  | "kind"
  | "purpose"
  | "nextOn"
  | "plannedFor"
  | "effortDays"
  | "isFixed"
  | "reason"
  | "financing"
> & {
  scope: DeliveryScope;
  delivery: { status: DeliveryStatus } | null;
  /** Where it is known; else the items come in their order. */
  rank?: PlanItem["rank"];
  /** It stood in a plan that began before, and is not delivered yet; else it is worked out. */
  isCarried?: boolean;
};
