import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CardPart } from "@/components/layout/card";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/domain/paths";
import { isComplete, nextOf } from "../domain";
import { saidOf, type ClosingTold } from "../schema";

interface ClosingNextProps {
  office: string;
  told: ClosingTold;
  mayClose: boolean;
  /** Its decision; null where the source does not tell of one. */
  approval: string | null;
  /** The delivery is closed, also where nothing is told of how. */
  isClosed: boolean;
  /** What else is to be known of it: points that nobody assessed. */
  children?: ReactNode;
}

/** The next step of an approved delivery, with the page's one filled button. */
export async function ClosingNext(props: ClosingNextProps) {
  const { office, told, mayClose, approval, isClosed, children } = props;
  const t = await getTranslations("closing");
  const deliveries = await getTranslations("deliveries");
  const closing = saidOf(told);
  const next = nextOf(closing);
  const isOver = isClosed || isComplete(closing);
  const step = next ? t(`next.${next}`) : t("next.held");
  return (
    <CardPart title={deliveries("one.nextStep")}>
      <p>{isOver ? t("next.closed") : `${t("next.approved")} ${step}`}</p>
      {!isOver && mayClose && (
        <ButtonLink variant="primary" wide href={paths.closing(office, told.id)}>
          {next ? t(`short.${next}`) : t("open")}
        </ButtonLink>
      )}
      {approval && (
        <p>
          <Anchor href={paths.approval(office, approval)}>{deliveries("next.approvedButton")}</Anchor>
        </p>
      )}
      {children}
    </CardPart>
  );
}
