import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { AtAddress } from "@/components/layout/at-address";
import { FocusHere } from "@/components/ui/focus-here";
import { Flag } from "@/components/ui/notice";
import { readRefusal, REFUSAL, waiting, type Refusal } from "@/lib/domain/refusal";
import { MOST_ROWS } from "../domain";

/**
 * Above the list that a file was asked for from: why there is none, and what to do. It takes the
 * focus, so that it is read.
 */
export async function ExportRefusal() {
  const address = new URL((await headers()).get("x-path") ?? "/", "http://own.invalid");
  const value = address.searchParams.get(REFUSAL);
  const refusal = readRefusal(value);
  if (!refusal || value === null) return null;
  const { title, detail } = await textOf(refusal);
  return (
    <AtAddress name={REFUSAL} value={value}>
      <div role="status" className="status-place">
        <Flag tone="stop">
          <FocusHere>
            <b>{title}.</b> {detail}
          </FocusHere>
        </Flag>
      </div>
    </AtAddress>
  );
}

async function textOf(refusal: Refusal): Promise<{ title: string; detail: string }> {
  if (refusal.kind === "failed") {
    const t = await getTranslations("exports.failed");
    return { title: t("title"), detail: t("detail") };
  }
  const t = await getTranslations(`errors.export.${refusal.kind}`);
  const params =
    refusal.kind === "tooMany" ? waiting(refusal.seconds) : { count: refusal.count, most: MOST_ROWS };
  return { title: t("title"), detail: t("detail", params) };
}
