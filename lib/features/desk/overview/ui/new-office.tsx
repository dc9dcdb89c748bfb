import { getTranslations } from "next-intl/server";
import { Flag } from "@/components/ui/notice";
import type { OverviewData } from "../queries";

/** Whom it is said to: the others have pages that say it themselves. */
const told = ["coordinator", "council", "auditor", "plain"] as const;

/** To readers of an office without deliveries: why the page is empty, and who fills it. */
export async function NewOffice({ overview }: { overview: OverviewData }) {
  const t = await getTranslations("overview.new");
  const kind = told.find((one) => one === overview.kind);
  const { data } = overview;
  const total = data && "figures" in data ? data.figures.total : null;
  if (!kind || total !== 0) return null;
  return (
    <Flag tone="calm" title={t("title")}>
      {t(kind)}
    </Flag>
  );
}
