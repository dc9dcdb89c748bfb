import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { MunicipalStep } from "../domain";

interface NextSheetProps {
  office: string;
  step: MunicipalStep;
  /** What is asked of the municipality beside its deliveries stands below. */
  isAsked: boolean;
}

/** The one thing to do next, with the page's one filled button. */
export async function NextSheet({ office, step, isAsked }: NextSheetProps) {
  const t = await getTranslations("overview.next");
  const locale = await getLocale();
  const { text, action } = ((): { text: string; action?: { label: string; href: string } } => {
    switch (step.kind) {
      case "sign":
        return {
          text: t("sign", { system: step.system }),
          action: { label: t("signButton"), href: paths.signing(office, step.requestId) },
        };
      case "held":
        return {
          text: t("held", { number: step.number, system: step.system, count: step.blocking }),
          action: {
            label: t("heldButton", { number: step.number }),
            href: paths.controlPoint(office, step.deliveryId, step.number),
          },
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
      case "again":
      case "confirm":
        return {
          text: t(step.kind, {
            number: step.number,
            system: step.delivery.system.name,
            count: step.count,
          }),
          action: {
            label: t("heldButton", { number: step.number }),
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
        return { text: t(isAsked ? "asked" : "none") };
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
