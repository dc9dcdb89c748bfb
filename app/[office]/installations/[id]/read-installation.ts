import { redirect } from "next/navigation";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { installationParams } from "@/lib/features/inventory/installations/schema";
import {
  findKeptInstallation,
  getInstallationLife,
  installationSubject,
  listCriteria,
  setOn,
} from "@/lib/features/inventory/installations/server";
import { listHistory } from "@/lib/features/records/audit/server";
import { readPage } from "@/lib/platform/http/page";

/** Read once, for a page and its title. One that became another leads to that. Five statements. */
export const readInstallation = cache(async (office: string, id: string) => {
  const { actor, data } = await readPage(
    office,
    "installation:read",
    async ({ db, actor: reader, locale }) => {
      if (!installationParams.safeParse({ id }).success) throw notFound();
      const became = await findKeptInstallation(db, reader, id);
      if (became !== null) return { became } as const;
      const life = await getInstallationLife(db, reader, id, locale);
      const { scope } = await installationSubject.load(db, reader, id);
      if (scope.kind !== "municipality") throw notFound();
      const { sets } = await listCriteria(db, reader);
      const subject = { type: "installation", id } as const;
      const history = await listHistory({ db, actor: reader, locale }, subject, { limit: 20 });
      return { life, scope, set: setOn(sets, reader.office.today), history };
    },
  );
  if (data.became !== undefined) redirect(paths.installation(office, data.became));
  return { actor, data };
});
