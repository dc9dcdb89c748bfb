import { getTranslations } from "next-intl/server";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import { paths } from "@/lib/domain/paths";
import { beforeDecision, type NextStep } from "../domain";
import type { ControlPoint, Delivery } from "../schema";

interface PointsProps {
  office: string;
  deliveryId: string;
  points: Pick<ControlPoint, "number" | "title">[];
}

/**
 * The points that nobody has assessed, although they hold nothing up. Nothing when there are none.
 */
export async function UnassessedFlag({ office, deliveryId, points }: PointsProps) {
  if (points.length === 0) return null;
  const t = await getTranslations("deliveries.beforeDecision");
  return (
    <Flag tone="calm" title={t("unassessed", { count: points.length })}>
      <PointLinks office={office} deliveryId={deliveryId} points={points} /> {t("unassessedHint")}
    </Flag>
  );
}

/**
 * The same, once the delivery is approved: nothing is to be done about them. Nothing when there are
 * none.
 */
async function NeverAssessedFlag({ office, deliveryId, points }: PointsProps) {
  if (points.length === 0) return null;
  const t = await getTranslations("deliveries.beforeDecision");
  return (
    <Flag tone="calm" title={t("neverAssessed", { count: points.length })}>
      <PointLinks office={office} deliveryId={deliveryId} points={points} />
    </Flag>
  );
}

/** The points that a decision waits for, with the way to the first. Nothing when there are none. */
export async function BlockingFlag({ office, deliveryId, points }: PointsProps) {
  const [first] = points;
  if (!first) return null;
  const t = await getTranslations("deliveries.beforeDecision");
  return (
    <Flag
      tone="stop"
      title={t("blocking", { count: points.length })}
      action={
        <ButtonLink variant="primary" href={paths.controlPoint(office, deliveryId, first.number)}>
          {t("toPoint", { number: first.number })}
        </ButtonLink>
      }
    >
      <PointLinks office={office} deliveryId={deliveryId} points={points} />{" "}
      {t("blockingHint", { count: points.length })}
    </Flag>
  );
}

/** The points that a rejection reopened and nobody has assessed since. */
export async function AgainFlag({ office, deliveryId, points }: PointsProps) {
  return <MissingFlag kind="again" {...{ office, deliveryId, points }} />;
}

/** The points that wait for their second person. */
export async function UnconfirmedFlag({ office, deliveryId, points }: PointsProps) {
  return <MissingFlag kind="unconfirmed" {...{ office, deliveryId, points }} />;
}

interface PointFlagsProps {
  office: string;
  delivery: Delivery;
  step: NextStep["kind"];
}

/** What is to be known of the points at this step of the delivery. */
export function PointFlags({ office, delivery, step }: PointFlagsProps) {
  const { again, unconfirmed, unassessed } = beforeDecision(delivery.controlPoints);
  const place = { office, deliveryId: delivery.id };
  if (step === "approved") return <NeverAssessedFlag {...place} points={unassessed} />;
  if (delivery.phase.stage !== "controlled") return null;
  return (
    <>
      <AgainFlag {...place} points={again} />
      <UnconfirmedFlag {...place} points={unconfirmed} />
      {["request", "sign", "waiting"].includes(step) && <UnassessedFlag {...place} points={unassessed} />}
    </>
  );
}

async function MissingFlag({ kind, ...props }: PointsProps & { kind: "again" | "unconfirmed" }) {
  const count = props.points.length;
  if (count === 0) return null;
  const t = await getTranslations("deliveries.beforeDecision");
  return (
    <Flag tone="stop" title={t(kind, { count })}>
      <PointLinks {...props} /> {t(`${kind}Hint`)}
    </Flag>
  );
}

async function PointLinks({ office, deliveryId, points }: PointsProps) {
  const t = await getTranslations("deliveries.beforeDecision");
  return (
    <>
      {points.map(({ number, title }, index) => (
        <span key={number}>
          <Anchor href={paths.controlPoint(office, deliveryId, number)}>
            {points.length > 3 ? t("point", { number }) : `${number}. ${title}`}
          </Anchor>
          {index < points.length - 1 ? ", " : "."}
        </span>
      ))}
    </>
  );
}
