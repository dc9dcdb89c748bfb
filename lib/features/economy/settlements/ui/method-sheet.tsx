import { getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import type { SettlementPage } from "../queries";

/** How it was counted, in words. */
export async function MethodSheet({ settlement: { sentences } }: { settlement: SettlementPage }) {
  const t = await getTranslations("settlements.method");
  return (
    <Sheet title={t("title")}>
      <ol className="m-0 grid list-decimal gap-2 pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </Sheet>
  );
}
