import { getLocale, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { PlainList } from "@/components/ui/lists";
import { ThemeSwitch, type Theme } from "@/components/ui/theme-switch";
import { holds, mayOn, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { PermissionTable } from "./permission-table";

/** What the reader has here, and what every role may do. `sessions` is the accounts' own sheet. */
export async function SettingsPage({ actor, sessions }: { actor: Actor; sessions: ReactNode }) {
  const t = await getTranslations("settings");
  return (
    <Main id="main">
      <PageHead title={t("title")} facts={[{ value: actor.name }, { label: t("lead") }]} />
      <Columns
        next={<Personal />}
        aside={
          <>
            <Roles actor={actor} />
            {holds(actor, "office:read") && <OfficeLink actor={actor} />}
            {holds(actor, "template:read") && <TemplateLinks office={actor.office.key} />}
          </>
        }
      >
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
  const account = await getTranslations("account");
  const theme = ((await cookies()).get("theme")?.value ?? "system") as Theme;
  return (
    <Sheet title={t("personal")} id="personal">
      {/* The menu holds radios of the same names: a form of their own keeps the two groups apart, and this method sends nothing. */}
      <form method="dialog" className="grid gap-4">
        <LanguageSwitch value={await getLocale()} label={shell("language")} />
        <div id="theme">
          <ThemeSwitch
            value={theme}
            label={shell("theme")}
            labels={{
              light: shell("themes.light"),
              dark: shell("themes.dark"),
              system: shell("themes.system"),
            }}
          />
        </div>
      </form>
      <SheetLink href={paths.account()}>{account("open")}</SheetLink>
    </Sheet>
  );
}

/** To what the office says of itself. */
async function OfficeLink({ actor }: { actor: Actor }) {
  const t = await getTranslations("settings.office");
  const criteria = await getTranslations("installations.criteria");
  const maySteer = mayOn(actor, "office:manage", { kind: "office" });
  return (
    <Sheet title={t("title")}>
      <p className="text-sm">{maySteer ? t("change") : t("read")}</p>
      <SheetLink href={paths.officeSettings(actor.office.key)}>
        {maySteer ? t("toChange") : t("toRead")}
      </SheetLink>
      <SheetLink href={paths.needCriteria(actor.office.key)}>{criteria("link")}</SheetLink>
    </Sheet>
  );
}

/** To what new deliveries get: their control points and their phases. */
async function TemplateLinks({ office }: { office: string }) {
  const t = await getTranslations("settings.templates");
  return (
    <Sheet title={t("title")}>
      <p className="text-sm">{t("lead")}</p>
      <SheetLink href={paths.templates(office)}>{t("points")}</SheetLink>
      <SheetLink href={paths.phases(office)}>{t("phases")}</SheetLink>
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
