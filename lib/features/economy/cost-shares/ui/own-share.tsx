import { getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import type { CostShare } from "../schema";
import { SharePairs } from "./share-pairs";

/** What the reader's own municipality bears, without looking it up in the table. */
export async function OwnShare({ row, unit }: { row: CostShare; unit: string }) {
  const t = await getTranslations("costShares");
  return (
    <Sheet title={t("yoursIs", { name: row.municipality.name })}>
      <SharePairs row={row} unit={unit} />
    </Sheet>
  );
}
