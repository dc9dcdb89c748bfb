import { getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { paths } from "@/lib/domain/paths";

/** From the shares to what has been charged by them. */
export async function ChargesLink({ office }: { office: string }) {
  const t = await getTranslations("charges");
  return (
    <Sheet title={t("title")}>
      <SheetLink href={paths.charges(office)}>{t("link")}</SheetLink>
    </Sheet>
  );
}
