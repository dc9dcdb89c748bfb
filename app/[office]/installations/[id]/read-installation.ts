import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { installationParams } from "@/lib/features/inventory/installations/schema";
import {
  getInstallationLife,
  installationSubject,
  listCriteria,
  setOn,
} from "@/lib/features/inventory/installations/server";
import { listHistory } from "@/lib/features/records/audit/server";
import { readPage } from "@/lib/platform/http/page";

/** Read once, for a page and its title. Four statements. */
export const readInstallation = cache((office: string, id: string) =>
  readPage(office, "installation:read", async ({ db, actor, locale }) => {
    if (!installationParams.safeParse({ id }).success) throw notFound();
    const life = await getInstallationLife(db, actor, id, locale);
    const { scope } = await installationSubject.load(db, actor, id);
    if (scope.kind !== "municipality") throw notFound();
    const { sets } = await listCriteria(db, actor);
    return {
      life,
      scope,
      set: setOn(sets, actor.office.today),
      history: await listHistory({ db, actor, locale }, { type: "installation", id }, { limit: 20 }),
    };
  }),
);
