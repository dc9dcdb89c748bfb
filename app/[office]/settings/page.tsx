import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listOwnSessions } from "@/lib/features/office/accounts/server";
import { Sessions } from "@/lib/features/office/accounts/ui/sessions";
import { SettingsPage } from "@/lib/features/office/offices/ui/settings-page";
import { listExports } from "@/lib/features/records/exports/server";
import { OwnExports } from "@/lib/features/records/exports/ui/own-exports";
import { readPage } from "@/lib/platform/http/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function Page({ params }: { params: Promise<{ office: string }> }) {
  const { actor, data } = await readPage((await params).office, "office:enter", async ({ db, actor }) => ({
    sessions: await listOwnSessions(
      db,
      actor.principal.kind === "session" ? actor.principal.sessionId : null,
    ),
    exports: await listExports(db, actor),
  }));
  return (
    <SettingsPage
      actor={actor}
      sessions={
        <>
          <Sessions timeZone={actor.office.timeZone} sessions={data.sessions} />
          <OwnExports office={actor.office} tasks={data.exports.items} />
        </>
      }
    />
  );
}
