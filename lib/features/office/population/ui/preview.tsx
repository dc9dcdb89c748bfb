"use client";

import { useTranslations } from "next-intl";
import { PlainList } from "@/components/ui/lists";
import { Disclosure, Flag } from "@/components/ui/notice";
import { formatCount } from "@/lib/domain/money";
import type { PopulationPreview } from "../schema";

type Row = PopulationPreview["items"][number];

/** What was understood: members first, the others folded, and what is not known or not told. */
export function Preview({ preview, locale }: { preview: PopulationPreview; locale: string }) {
  const t = useTranslations("population");
  const { title, items, unknown, missing } = preview;
  const members = items.filter(({ member }) => member);
  const others = items.filter(({ member }) => !member);
  const before = ({ before: was }: Row) =>
    was ? t("before", { date: was.date, value: formatCount(was.value, locale) }) : t("first");
  const list = (rows: Row[]) => (
    <PlainList
      items={rows.map((row) => ({
        key: row.code,
        text: row.name,
        note: `${row.code} · ${before(row)}`,
        end: formatCount(row.value, locale),
      }))}
    />
  );
  return (
    <div className="stack">
      <Flag tone="calm" title={`${t("nothingYet")}.`}>
        {title}
      </Flag>
      {missing.length > 0 && (
        <Flag tone="stop" title={`${t("missing", { count: missing.length })}:`}>
          {missing.map(({ name }) => name).join(", ")}
        </Flag>
      )}
      <section aria-label={t("members")}>
        <h3 className="text-sm font-semibold">{t("membersCount", { count: members.length })}</h3>
        {list(members)}
      </section>
      {others.length > 0 && (
        <Disclosure summary={t("others", { count: others.length })}>{list(others)}</Disclosure>
      )}
      {unknown.length > 0 && (
        <Disclosure summary={t("unknown", { count: unknown.length })}>
          <PlainList
            items={unknown.map(({ code, name, value }) => ({
              key: code,
              text: name || code,
              note: code,
              end: formatCount(value, locale),
            }))}
          />
        </Disclosure>
      )}
    </div>
  );
}
