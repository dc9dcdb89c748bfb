import { getLocale, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Footer } from "@/components/layout/page";
import { Masthead } from "@/components/layout/masthead";
import { SkipLink } from "@/components/layout/skip-link";
import { StatusMessage } from "@/components/layout/status-message";
import { Anchor } from "@/components/ui/anchor";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { ThemeSwitch, type Theme } from "@/components/ui/theme-switch";
import type { Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";

import { SignOutButton } from "./sign-out-button";

interface FrameProps {
  actor: Actor;
  tabs: { key: string; href: string; under: readonly string[] }[];
  waiting: number;
  /** The way to search, which is another room's. */
  search: ReactNode;
  /** What the person has been told and not read; null for who is told nothing. */
  unread: number | null;
  /** What has to be said above the page. */
  notice: ReactNode;
  children: ReactNode;
}

/** The office's masthead, index tabs and footer around a page. */
export async function Frame({ actor, tabs, waiting, search, unread, notice, children }: FrameProps) {
  const t = await getTranslations("shell");
  const roles = await getTranslations("roles");
  const office = actor.office.key;
  const theme = ((await cookies()).get("theme")?.value ?? "system") as Theme;
  const places = actor.grants.flatMap((g) => g.municipality?.name ?? g.vendor?.name ?? []);
  const role = [...new Set(actor.grants.map((grant) => roles(grant.role)))].join(", ");
  return (
    <>
      <SkipLink targetId="main">{t("skip")}</SkipLink>
      <Masthead
        homeHref={paths.overview(office)}
        officeName={actor.office.name}
        {...(actor.office.isFictional && { officeNote: t("fictional") })}
        {...(actor.offices.length > 1 && { officeSwitch: { href: paths.home(), label: t("switchOffice") } })}
        person={{ name: actor.name, role: [role, ...new Set(places)].join(", ") }}
        tabs={tabs.map(({ key, href, under }) => ({
          label: t(`tabs.${key}`),
          href,
          ...(under.length > 0 && { under }),
          ...(key === "approvals" &&
            waiting > 0 && { count: waiting, countLabel: t("waiting", { count: waiting }) }),
        }))}
        navLabel={t("nav")}
        menuLabel={t("menu")}
        search={search}
        {...(unread !== null && {
          notices: {
            href: paths.notifications(office),
            label: t("notifications", { count: unread }),
            count: unread,
          },
        })}
        settings={
          <>
            <LanguageSwitch value={await getLocale()} label={t("language")} />
            <ThemeSwitch
              value={theme}
              label={t("theme")}
              labels={{ light: t("themes.light"), dark: t("themes.dark"), system: t("themes.system") }}
            />
            <Anchor href={paths.settings(office)}>{t("footer.settings")}</Anchor>
            <Anchor href={paths.guide(office)}>{t("footer.guide")}</Anchor>
          </>
        }
        signOut={<SignOutButton label={t("signOut")} />}
      />
      <StatusMessage />
      {notice}
      {children}
      <Footer>
        <Anchor href={paths.guide(office)}>{t("footer.guide")}</Anchor>
        <Anchor href={paths.accessibility()}>{t("footer.accessibility")}</Anchor>
        <Anchor href={paths.apiDocs()}>{t("footer.api")}</Anchor>
        <Anchor href={paths.settings(office)}>{t("footer.settings")}</Anchor>
      </Footer>
    </>
  );
}
