import { getLocale, getTranslations } from "next-intl/server";
import { Flag } from "@/components/ui/notice";
import { formatShare } from "@/lib/domain/money";
import type { CostShareList } from "../schema";

/** What one must know before adding up or multiplying: nothing here is corrected. */
export async function Notices({ shares: { notices, total } }: { shares: CostShareList }) {
  const t = await getTranslations("costShares.notices");
  const locale = await getLocale();
  const params = { sum: formatShare(total.share, locale), one: formatShare("1", locale) };
  return (
    <div className="grid gap-1">
      <Flag tone="calm" title={t("title")} />
      {notices.map((notice) => (
        <Flag key={notice} tone="calm">
          {t(notice, params)}
        </Flag>
      ))}
    </div>
  );
}
