import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CardPart } from "@/components/layout/card";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/domain/paths";
import type { NextStep } from "../domain";

interface NextStepProps {
  office: string;
  deliveryId: string;
  step: NextStep;
  /** The reader is of the vendor that stops it. */
  isYours: boolean;
  /** The form that a step needs: asking for approval, moving on. */
  children?: ReactNode;
}

/** The one thing to do now, with the page's one filled button. */
export async function NextStepCard({ office, deliveryId, step, isYours, children }: NextStepProps) {
  const t = await getTranslations("deliveries.next");
  const one = await getTranslations("deliveries.one");
  const { text, action, other } = await describe(office, deliveryId, step, isYours);
  return (
    <CardPart title={one("nextStep")}>
      <p>{text}</p>
      {action && (
        <ButtonLink variant="primary" wide href={action.href}>
          {t(`${action.key}Button`, action.values)}
        </ButtonLink>
      )}
      {other && (
        <ButtonLink wide href={other.href}>
          {t(other.key)}
        </ButtonLink>
      )}
      {children}
    </CardPart>
  );
}

interface Description {
  text: string;
  action?: {
    key: "assess" | "again" | "confirm" | "held" | "sign" | "approved" | "rejected";
    href: string;
    values: Record<string, string | number>;
  };
  other?: { key: "heldRequest"; href: string };
}

async function describe(
  office: string,
  deliveryId: string,
  step: NextStep,
  isYours: boolean,
): Promise<Description> {
  const t = await getTranslations("deliveries.next");
  switch (step.kind) {
    case "assess": {
      const href = paths.controlPoint(office, deliveryId, step.number);
      const values = { number: step.number, count: step.blocking };
      return { text: t("assess", values), action: { key: "assess", href, values } };
    }
    case "again":
    case "confirm": {
      const { kind, number, count } = step;
      const values = { number, count };
      return {
        text: t(kind, values),
        action: { key: kind, href: paths.controlPoint(office, deliveryId, number), values },
      };
    }
    case "held": {
      const { number, requestId } = step;
      const values = { number, count: step.blocking };
      return {
        text: t("held", values),
        action: { key: "held", href: paths.controlPoint(office, deliveryId, number), values },
        ...(requestId && { other: { key: "heldRequest", href: paths.signing(office, requestId) } }),
      };
    }
    case "sign":
      return {
        text: t("sign"),
        action: { key: "sign", href: paths.signing(office, step.requestId), values: {} },
      };
    case "approved":
    case "rejected":
      return {
        text: t(step.kind),
        ...(step.approvalId && {
          action: { key: step.kind, href: paths.approval(office, step.approvalId), values: {} },
        }),
      };
    case "blocked":
      return { text: t(isYours ? "blockedByYou" : "blocked") };
    case "advance":
      return { text: t("advance", { phase: step.phase.name }) };
    default:
      return { text: t(step.kind) };
  }
}
