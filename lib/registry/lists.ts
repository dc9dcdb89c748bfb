import type { AnyOperation } from "@/lib/domain/operation";
import type { ListKey, ListPlace } from "@/lib/domain/list-description";
import { approvalsList } from "@/lib/features/deliveries/approvals/list";
import { deliveriesList, matrixList } from "@/lib/features/deliveries/deliveries/list";
import { stopsList } from "@/lib/features/deliveries/stops/list";
import { templatesList } from "@/lib/features/inventory/control-points/list";
import { outcomeList } from "@/lib/features/economy/outcome/list";
import { systemsList } from "@/lib/features/inventory/systems/list";
import { vendorsList } from "@/lib/features/inventory/vendors/list";
import { projectsList } from "@/lib/features/deliveries/projects/list";
import { installationsList } from "@/lib/features/inventory/installations/list";
import { municipalitiesList } from "@/lib/features/office/municipalities/list";
import { peopleList } from "@/lib/features/office/people/list";
import { plansList } from "@/lib/features/planning/plans/list";
import { auditEventsList } from "@/lib/features/records/audit/list";

/** The lists of all rooms. Add a new list here. */
export const describedLists = [
  deliveriesList,
  approvalsList,
  municipalitiesList,
  systemsList,
  installationsList,
  vendorsList,
  templatesList,
  auditEventsList,
  peopleList,
  plansList,
  projectsList,
  stopsList,
  outcomeList,
] as const;

/** Every list by its key, passed to the saved views, which import none of the rooms. */
export const lists = Object.fromEntries(
  [...describedLists, matrixList].map((list): [ListKey, ListPlace] => [list.key, list]),
) as Record<ListKey, ListPlace>;

/** The operations that are derived from the lists. */
export const listOperations: AnyOperation[] = describedLists.flatMap(({ operations }) =>
  Object.values<AnyOperation>(operations),
);
