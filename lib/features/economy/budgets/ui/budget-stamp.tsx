import { getTranslations } from "next-intl/server";
import { Mark, Stamp } from "@/components/ui/mark";
import type { BudgetStatus } from "../domain";

interface BudgetStampProps {
  revision: number;
  status: BudgetStatus;
  /** Adopted, and followed by another that is. */
  isOld?: boolean;
}

/** How a revision stands: a stamp once it is adopted, a mark before. */
export async function BudgetStamp({ revision, status, isOld = false }: BudgetStampProps) {
  const t = await getTranslations("budgets");
  if (status !== "adopted")
    return (
      <Mark tone={status === "draft" ? "none" : "wait"}>
        {revision === 1
          ? t(`statuses.${status}`)
          : t("revisionOf", { number: revision, status: t(`statuses.${status}`) })}
      </Mark>
    );
  return (
    <Stamp
      tone={isOld ? "none" : "ok"}
      note={revision > 1 || isOld ? t("revisionNumber", { number: revision }) : undefined}
    >
      {t(isOld ? "superseded" : "statuses.adopted")}
    </Stamp>
  );
}
