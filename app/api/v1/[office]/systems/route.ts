import { officeToday } from "@/lib/domain/period";
import { listSystemsOperation } from "@/lib/features/inventory/systems/api";
import { listSystems } from "@/lib/features/inventory/systems/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listSystemsOperation, ({ db, actor, query, clock }) =>
    listSystems(db, actor, query, officeToday(actor.office, clock.now())),
  ),
});
