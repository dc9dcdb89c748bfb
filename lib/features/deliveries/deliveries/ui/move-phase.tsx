import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/notice";
import type { Delivery } from "../schema";
import { MovePhaseForm } from "./move-phase-form";

interface MovePhaseProps {
  office: string;
  delivery: Delivery;
  /** The step is the page's next one: open, and its button filled. */
  isNext: boolean;
}

/** The way to another phase; folded away unless it is the next step. */
export async function MovePhase({ office, delivery, isNext }: MovePhaseProps) {
  const t = await getTranslations("deliveries.one");
  const shell = await getTranslations("shell");
  // Only a signature leads to the accepted phase.
  const others = delivery.phases.filter(({ state, stage }) => state !== "current" && stage !== "accepted");
  const ahead = others.find((phase) => phase.state === "ahead");
  const to = (isNext ? ahead : others[0])?.key ?? "";
  if (others.length === 0) return null;
  const form = (
    <MovePhaseForm
      office={office}
      delivery={{ id: delivery.id, version: delivery.version }}
      phases={others.map(({ key, name }) => ({ key, name }))}
      to={to}
      isPrimary={isNext}
      texts={{
        phase: t("phase"),
        reason: t("reason"),
        reasonHint: t("reasonHint"),
        move: t("move"),
        moved: t.raw("moved") as string,
        offline: shell("offline"),
        offlineHint: shell("offlineHint"),
        signInAgain: shell("signInAgain"),
        signInAgainHint: shell("signInAgainHint"),
      }}
    />
  );
  return isNext ? form : <Disclosure summary={t("changePhase")}>{form}</Disclosure>;
}
