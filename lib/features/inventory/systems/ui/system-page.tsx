import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Figures, Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Assumption, Source } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import { isVendorOnly, holds, scopeFor, type Actor } from "@/lib/domain/actor";
import { formatDay, formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { sharedAssumption } from "../domain";
import type { System } from "../schema";
import { InstallationsTable } from "./installations-table";

interface SystemPageProps {
  actor: Actor;
  system: System;
  /** The open stops that wait for its vendor: the vendors' own sheet. */
  vendorStops: ReactNode;
  /** What has happened to it: the sheet of the log's room. */
  history: ReactNode;
  /** The office's day, ISO. */
  today: string;
}

/** One system in all the municipalities the reader may see. */
export async function SystemPage({ actor, system, vendorStops, history, today }: SystemPageProps) {
  const t = await getTranslations("systems");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const { office } = actor;
  const assumed = sharedAssumption(system.installations);
  const { isOfficeWide, municipalityIds } = scopeFor(actor, "system:read");
  const hasDeliveries = holds(actor, "delivery:read");
  const mayManage = holds(actor, "system:manage");
  const isOwnOnly = !isOfficeWide && municipalityIds.length > 0;
  // A municipality has a system once.
  const own = scopeFor(actor, "installation:edit");
  const mayAdd = own.isOfficeWide || own.municipalityIds.length > system.installations.length;
  return (
    <Main id="main">
      <PageHead
        title={system.name}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: t("title"), href: paths.systems(office.key), isList: true },
            { label: system.name },
          ],
        }}
        facts={[
          { label: t("vendor"), value: <VendorLink office={office.key} system={system} /> },
          { label: t("one.template"), value: <TemplateLink actor={actor} system={system} /> },
          ...(system.hasSecrecy === null
            ? []
            : [
                {
                  label: t("form.hasSecrecy"),
                  value: t(`form.secrecy.${system.hasSecrecy ? "yes" : "no"}`),
                },
              ]),
          ...(system.exportAbility === "unknown"
            ? []
            : [{ label: t("form.exportAbility"), value: t(`form.exportAbilities.${system.exportAbility}`) }]),
          ...(office.asOf ? [{ label: shell("asOf", { date: formatDay(office.asOf, locale) }) }] : []),
          ...(mayManage || isVendorOnly(actor) ? [] : [{ label: t("one.whoChanges") }]),
        ]}
        {...(mayManage && {
          actions: (
            <ButtonLink href={paths.changeSystem(office.key, system.key)}>{t("form.link")}</ButtonLink>
          ),
        })}
      />
      {isOwnOnly && <Flag tone="calm" title={t("one.ownOnly")} />}
      {!isOwnOnly && <Numbers system={system} hasDeliveries={hasDeliveries} />}
      <Columns
        aside={
          <>
            {hasDeliveries && vendorStops}
            {system.note && (
              <Sheet title={t("form.note")}>
                <p className="whitespace-pre-line">{system.note}</p>
              </Sheet>
            )}
            <Provenance system={system} />
          </>
        }
      >
        {assumed && (
          <Flag tone="calm">
            <Assumption label={shell("assumption")}>{assumed}</Assumption>
          </Flag>
        )}
        <Sheet flush title={t(isOwnOnly ? "one.inOurs" : "one.installations")}>
          <InstallationsTable
            office={office.key}
            rows={system.installations}
            isAssumptionShared={assumed !== null}
            hasMunicipalityLinks={holds(actor, "municipality:read")}
            hasInstallationLinks={holds(actor, "installation:read")}
            isOwnOnly={isOwnOnly}
            isVendor={isVendorOnly(actor)}
            hasDeliveries={hasDeliveries}
            today={today}
          />
          {mayAdd && (
            <SheetLink href={paths.addInstallation(office.key, { system: system.key })}>
              {t(isOwnOnly ? "one.addOwn" : "one.addInstallation")}
            </SheetLink>
          )}
          {system.deliveries > 0 && (
            <SheetLink href={paths.deliveries(office.key, { system: system.key })}>
              {t("one.allDeliveries")}
            </SheetLink>
          )}
        </Sheet>
        {history}
      </Columns>
    </Main>
  );
}

async function VendorLink({ office, system: { vendor } }: { office: string; system: System }) {
  const t = await getTranslations("systems.one");
  return vendor ? <Anchor href={paths.vendor(office, vendor.key)}>{vendor.name}</Anchor> : t("noVendor");
}

async function TemplateLink({ actor, system }: { actor: Actor; system: System }) {
  const t = await getTranslations("systems.one");
  const template = system.controlPointTemplate;
  if (!template) return t("noTemplate");
  if (!holds(actor, "template:read")) return template.name;
  return <Anchor href={paths.template(actor.office.key, template.key)}>{template.name}</Anchor>;
}

async function Numbers({ system, hasDeliveries }: { system: System; hasDeliveries: boolean }) {
  const t = await getTranslations("systems");
  const locale = await getLocale();
  const gone = system.installations.length - system.municipalities;
  return (
    <Sheet flush>
      <Figures
        items={[
          {
            label: t("list.municipalities"),
            value: system.municipalities,
            note: gone > 0 && t("one.alsoWoundUp", { count: gone }),
          },
          ...(hasDeliveries
            ? [
                {
                  label: t("list.deliveries"),
                  value: system.deliveries,
                  note: t("list.ofWhich", { going: system.going, approved: system.approved }),
                },
                { label: t("list.stopped"), value: system.stopped },
              ]
            : []),
          {
            label: t("list.nextWindUp"),
            value: system.windUpOn ? formatTableDay(system.windUpOn, locale) : "–",
            note: !system.windUpOn && t("one.noWindUp"),
          },
        ]}
      />
    </Sheet>
  );
}

/** Where the facts of the system itself come from. */
async function Provenance({ system }: { system: System }) {
  const shell = await getTranslations("shell");
  const t = await getTranslations("systems.one");
  const assumptions = [system.assumption, system.vendorAssumption].flatMap((text) => text ?? []);
  if (!system.source && assumptions.length === 0) return null;
  return (
    <Sheet title={t("provenance")}>
      {assumptions.map((text) => (
        <p key={text}>
          <Assumption label={shell("assumption")}>{text}</Assumption>
        </p>
      ))}
      {system.source && <Source label={shell("source")}>{system.source}</Source>}
    </Sheet>
  );
}
