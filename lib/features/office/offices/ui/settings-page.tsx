import { getLocale, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { PlainList } from "@/components/ui/lists";
import { ThemeSwitch, type Theme } from "@/components/ui/theme-switch";
import type { Actor } from "@/lib/domain/actor";
import { PermissionTable } from "./permission-table";

/** What the reader has here, and what every role may do. `sessions` is the accounts' own sheet. */
export async function SettingsPage({ actor, sessions }: { actor: Actor; sessions: ReactNode }) {
  const t = await getTranslations("settings");
  return (
    <Main id="main">
      <PageHead title={t("title")} facts={[{ value: actor.name }, { label: t("lead") }]} />
      <Columns next={<Personal />} aside={<Roles actor={actor} />}>
        {sessions}
      </Columns>
      <Sheet title={t("permissions")} flush>
        <p className="text-muted max-w-[80ch] px-(--edge) pb-4 text-sm">{t("permissionsLead")}</p>
        <PermissionTable own={actor.grants.map((grant) => grant.role)} />
      </Sheet>
    </Main>
  );
}

async function Personal() {
  const t = await getTranslations("settings");
  const shell = await getTranslations("shell");
  const theme = ((await cookies()).get("theme")?.value ?? "system") as Theme;
  return (
    <Sheet title={t("personal")}>
      {/* The menu holds radios of the same names: a form of their own keeps the two groups apart, and this method sends nothing. */}
      <form method="dialog" className="grid gap-4">
        <LanguageSwitch value={await getLocale()} label={shell("language")} />
        <ThemeSwitch
          value={theme}
          label={shell("theme")}
          labels={{
            light: shell("themes.light"),
            dark: shell("themes.dark"),
            system: shell("themes.system"),
          }}
        />
      </form>
    </Sheet>
  );
}

async function Roles({ actor }: { actor: Actor }) {
  const t = await getTranslations("settings");
  const names = await getTranslations("roles");
  return (
    <Sheet title={t("myRoles")}>
      <PlainList
        items={actor.grants.map(({ role, scope, municipality, vendor }, index) => ({
          key: String(index),
          text: names(role),
          note: `${t("scope")}: ${municipality?.name ?? vendor?.name ?? t(`scopes.${scope}`)}`,
        }))}
      />
    </Sheet>
  );
}
