import { getLocale, getTranslations } from "next-intl/server";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Figures, Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Assumption, Source } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import { isVendorOnly, holds, scopeFor, type Actor } from "@/lib/domain/actor";
import { formatDay, formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { sharedAssumption } from "../domain";
import type { listVendorStops } from "../queries";
import type { System } from "../schema";
import { InstallationsTable } from "./installations-table";

interface SystemPageProps {
  actor: Actor;
  system: System;
  stops: Awaited<ReturnType<typeof listVendorStops>>;
  /** The office's day, ISO. */
  today: string;
}

/** One system in all the municipalities the reader may see. */
export async function SystemPage({ actor, system, stops, today }: SystemPageProps) {
  const t = await getTranslations("systems");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const { office } = actor;
  const assumed = sharedAssumption(system.installations);
  const { isOfficeWide, municipalityIds } = scopeFor(actor, "system:read");
  const isOwnOnly = !isOfficeWide && municipalityIds.length > 0;
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
          { label: t("vendor"), value: system.vendor?.name ?? t("one.noVendor") },
          { label: t("one.template"), value: system.controlPointTemplate?.name ?? t("one.noTemplate") },
          ...(office.asOf ? [{ label: shell("asOf", { date: formatDay(office.asOf, locale) }) }] : []),
        ]}
      />
      {isOwnOnly && <Flag tone="calm" title={t("one.ownOnly")} />}
      {!isOwnOnly && <Numbers system={system} />}
      <Columns
        aside={
          <>
            <Stops actor={actor} vendor={system.vendor?.name} stops={stops} />
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
            isOwnOnly={isOwnOnly}
            isVendor={isVendorOnly(actor)}
            today={today}
          />
          {system.deliveries > 0 && (
            <SheetLink href={paths.deliveries(office.key, { system: system.key })}>
              {t("one.allDeliveries")}
            </SheetLink>
          )}
        </Sheet>
      </Columns>
    </Main>
  );
}

async function Numbers({ system }: { system: System }) {
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
          {
            label: t("list.deliveries"),
            value: system.deliveries,
            note: t("list.ofWhich", { going: system.going, approved: system.approved }),
          },
          { label: t("list.stopped"), value: system.stopped },
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

async function Stops({
  actor,
  vendor,
  stops,
}: Pick<SystemPageProps, "actor" | "stops"> & { vendor: string | undefined }) {
  const t = await getTranslations("systems.one");
  const list = await getTranslations("deliveries.list");
  const locale = await getLocale();
  const office = actor.office.key;
  const isVendor = isVendorOnly(actor);
  if (vendor === undefined) return null;
  return (
    <Sheet
      title={isVendor ? t("stopsYours") : t("stops", { vendor })}
      aside={stops.total > 0 && String(stops.total)}
    >
      {stops.total === 0 && <p className="text-muted text-sm">{t(isVendor ? "noStopsYours" : "noStops")}</p>}
      <PlainList
        items={stops.items.map((stop) => ({
          key: stop.id,
          text: (
            <Anchor href={paths.delivery(office, stop.id)}>
              {stop.system}, {stop.municipality}
            </Anchor>
          ),
          note: `${list("since", { date: formatDay(stop.since, locale) })}. ${stop.reason}`,
        }))}
      />
      {stops.total > stops.items.length && (
        <SheetLink href={paths.deliveries(office, { blocked: "vendor", sort: "blocked" })}>
          {t(isVendor ? "allStopsYours" : "allStops")}
        </SheetLink>
      )}
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
