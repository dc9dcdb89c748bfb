import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PlainList } from "@/components/ui/lists";
import { Assumption, Mark } from "@/components/ui/mark";
import { formatTableDay } from "@/lib/domain/period";
import type { Mandate } from "../schema";

const look = {
  live: { tone: "ok" },
  ahead: { tone: "wait" },
  past: { tone: "none", shape: "closed" },
} as const;

/** Who may sign on whose delegation, with what can be done about each. */
export async function MandateList({
  mandates,
  actionOf,
}: {
  mandates: Mandate[];
  actionOf?: (mandate: Mandate) => ReactNode;
}) {
  const t = await getTranslations("municipalities.mandates");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const day = (on: string | null) => on && formatTableDay(on, locale);
  const nameOf = (person: Mandate["person"]) => person.name ?? t("somebody");
  const term = ({ from, until }: Mandate) =>
    t("term", {
      from: day(from) ?? "",
      until: day(until) ?? "",
      has: `${from ? "f" : ""}${until ? "u" : ""}` || "none",
    });
  return (
    <PlainList
      items={mandates.map((mandate) => ({
        key: mandate.id,
        text: <b>{nameOf(mandate.person)}</b>,
        note: (
          <>
            {[
              t("by", { body: mandate.body }),
              mandate.delegationItem && t("itemOf", { item: mandate.delegationItem }),
              mandate.adoptedOn && t("adopted", { date: day(mandate.adoptedOn) ?? "" }),
              mandate.reference,
              mandate.substituteFor && t("substitute", { name: nameOf(mandate.substituteFor) }),
              term(mandate),
            ]
              .filter(Boolean)
              .join(" · ")}
            {mandate.assumption && <Assumption label={shell("assumption")}>{mandate.assumption}</Assumption>}
          </>
        ),
        end: (
          <div className="flex flex-col items-end gap-2 sm:flex-row sm:items-center sm:gap-3">
            <Mark {...look[mandate.state]}>{t(`states.${mandate.state}`)}</Mark>
            {actionOf?.(mandate)}
          </div>
        ),
      }))}
    />
  );
}
