import { getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { paths } from "@/lib/domain/paths";
import type { Figures } from "../queries";

/** Deliveries that are approved and wait to be closed; nothing where there is none. */
export async function ToCloseSheet({ office, figures }: { office: string; figures: Figures }) {
  const t = await getTranslations("overview.toClose");
  const { toClose: count } = figures;
  if (count === 0) return null;
  return (
    <Sheet title={t("title")}>
      <p>{t("count", { count })}</p>
      <SheetLink href={paths.deliveries(office, { status: "toClose" })}>{t("link")}</SheetLink>
    </Sheet>
  );
}
