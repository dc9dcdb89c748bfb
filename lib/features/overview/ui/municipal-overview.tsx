import { getLocale, getTranslations } from "next-intl/server";
import { Columns } from "@/components/layout/page";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Pairs } from "@/components/ui/lists";
import { holds, type Actor } from "@/lib/domain/actor";
import { formatShare, formatTkr } from "@/lib/domain/money";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { municipalStep, type MunicipalStep } from "../domain";
import type { getMunicipalOverview } from "../queries";
import { DeliveriesSheet, WaitingSheet } from "./parts";

interface MunicipalOverviewProps {
  actor: Actor;
  data: Awaited<ReturnType<typeof getMunicipalOverview>>;
}

/** One municipality's own page: the next step, its deliveries, what to sign, its share. */
export async function MunicipalOverview({ actor, data }: MunicipalOverviewProps) {
  const t = await getTranslations("overview.municipal");
  const { office } = actor;
  const maySign = holds(actor, "approval:sign");
  const step = municipalStep({ ...data, maySign, mayAssess: holds(actor, "control-point:assess") });
  return (
    <Columns
      next={<NextSheet office={office.key} step={step} />}
      aside={
        <>
          <WaitingSheet office={office} title={t("waiting")} waiting={data.waiting} />
          <ShareSheet office={office.key} shares={data.shares} />
        </>
      }
    >
      <DeliveriesSheet
        office={office.key}
        title={t("deliveries")}
        deliveries={data.deliveries}
        empty={t("noDeliveries")}
        emptyHint={t("noDeliveriesHint")}
        href={paths.deliveries(office.key)}
      />
    </Columns>
  );
}

async function NextSheet({ office, step }: { office: string; step: MunicipalStep }) {
  const t = await getTranslations("overview.next");
  const locale = await getLocale();
  const { text, action } = ((): { text: string; action?: { label: string; href: string } } => {
    switch (step.kind) {
      case "sign":
        return {
          text: t("sign", { system: step.system }),
          action: { label: t("signButton"), href: paths.signing(office, step.requestId) },
        };
      case "assess":
        return {
          text: t("assess", {
            number: step.number,
            system: step.delivery.system.name,
            count: step.delivery.controlPoints.blockingOpen,
          }),
          action: {
            label: t("assessButton", { number: step.number }),
            href: paths.controlPoint(office, step.delivery.id, step.number),
          },
        };
      case "request":
        return {
          text: t("request", { system: step.delivery.system.name }),
          action: { label: t("requestButton"), href: paths.delivery(office, step.delivery.id) },
        };
      case "waitVendor":
        return {
          text: t("waitVendor", {
            system: step.delivery.system.name,
            date: formatDay(step.delivery.blocked?.since ?? "", locale),
          }),
          action: { label: t("waitVendorButton"), href: paths.delivery(office, step.delivery.id) },
        };
      case "none":
        return { text: t("none") };
    }
  })();
  return (
    <Sheet title={t("title")}>
      <p>{text}</p>
      {action && (
        <ButtonLink variant="primary" wide href={action.href}>
          {action.label}
        </ButtonLink>
      )}
    </Sheet>
  );
}

async function ShareSheet({
  office,
  shares,
}: {
  office: string;
  shares: MunicipalOverviewProps["data"]["shares"];
}) {
  const t = await getTranslations("overview.municipal");
  const locale = await getLocale();
  return (
    <Sheet title={t("shares")} aside="tkr">
      {shares.length === 0 && <p className="text-muted text-sm">{t("noShares")}</p>}
      {shares.map((share) => (
        <Pairs
          key={share.id}
          items={[
            { term: t("shareOf"), value: formatShare(share.share, locale) },
            ...share.amounts.map(({ year, maxOre }) => ({
              term: t("sharesMax", { year: String(year) }),
              value: formatTkr(maxOre, locale),
            })),
          ]}
        />
      ))}
      {shares.length > 0 && <SheetLink href={paths.costShares(office)}>{t("sharesLink")}</SheetLink>}
    </Sheet>
  );
}
