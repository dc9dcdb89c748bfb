"use client";

import { useTranslations } from "next-intl";
import { FieldRow } from "@/components/form/form-layout";
import { decimalOf, hundredthsFrom, isDecimal } from "@/lib/domain/hundredths";
import { useWords } from "../parts/words";
import type { Fields } from "./changes";
import { financings, kinds, purposesFor } from "./choices";
import type { DraftFacts, Item } from "./facts";
import { KeptSelect, KeptText } from "./kept-fields";
import { ScopeFields } from "./scope-fields";

interface ItemFieldsProps {
  item: Item;
  facts: Pick<DraftFacts, "takesInterim">;
  items: readonly Item[];
  /** What the fields' ids begin with. */
  prefix: string;
  onSet: (after: Fields) => void;
}

/** "6,50" is kept as "6.5", as the server tells it. */
function daysIn(typed: string): string | null | undefined {
  const days = typed.trim().replace(",", ".");
  if (days === "") return null;
  return isDecimal(days) ? decimalOf(hundredthsFrom(days)) : undefined;
}

function rankIn(typed: string): number | null | undefined {
  const rank = typed.trim();
  if (rank === "") return null;
  return /^[1-9]\d{0,4}$/.test(rank) ? Number(rank) : undefined;
}

/** All that is said of a planned delivery but its quarter. Every field is saved when it is left. */
export function ItemFields({ item, items, facts, prefix, onSet }: ItemFieldsProps) {
  const t = useTranslations("planning.panel");
  const words = useWords();
  const isUnexplained = item.kind === "urgent" && item.reason === null;
  return (
    <>
      <KeptText
        name="effortDays"
        id={`${prefix}-days`}
        label={t("days")}
        numeric
        value={item.effortDays === null ? "" : words.number(item.effortDays)}
        read={daysIn}
        wrong={t("daysWrong")}
        onKeep={(effortDays) => onSet({ effortDays })}
      />
      <KeptText
        name="reason"
        id={`${prefix}-reason`}
        label={t("reason")}
        hint={t(item.kind === "urgent" ? "reasonUrgent" : "reasonHint")}
        missing={isUnexplained ? t("reasonMissing") : undefined}
        value={item.reason ?? ""}
        maxLength={2000}
        read={(typed) => typed.trim() || null}
        onKeep={(reason) => onSet({ reason })}
      />
      <KindFields {...{ item, facts, prefix, onSet }} />
      <ScopeFields {...{ item, items, prefix, onSet }} />
      <label className="check">
        <input
          type="checkbox"
          checked={item.isFixed}
          onChange={({ target }) => onSet({ isFixed: target.checked })}
        />
        <span>
          {t("lock")}
          <span className="note">{t("lockHint")}</span>
        </span>
      </label>
    </>
  );
}

/** Kind, who pays, what for, and in which order. */
function KindFields({ item, facts, prefix, onSet }: Omit<ItemFieldsProps, "items">) {
  const t = useTranslations("planning.panel");
  // What cannot wait is seldom paid within the plan.
  const setKind = (kind: Item["kind"]) =>
    onSet({ kind, ...(kind === "urgent" && { financing: "separate" as const }) });
  return (
    <>
      <FieldRow>
        <KeptSelect
          name="kind"
          id={`${prefix}-kind`}
          label={t("kind")}
          value={item.kind}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onKeep={(kind) => setKind(kind as Item["kind"])}
        />
        <KeptSelect
          name="financing"
          id={`${prefix}-financing`}
          label={t("financing")}
          value={item.financing}
          options={financings.map((value) => ({ value, label: t(`financings.${value}`) }))}
          onKeep={(financing) => onSet({ financing: financing as Item["financing"] })}
        />
      </FieldRow>
      <KeptSelect
        name="purpose"
        id={`${prefix}-purpose`}
        label={t("purpose")}
        value={item.purpose}
        options={purposesFor(item, facts.takesInterim).map((value) => ({
          value,
          label: t(`purposes.${value}`),
        }))}
        onKeep={(purpose) => onSet({ purpose: purpose as Item["purpose"] })}
      />
      {item.purpose === "recurring" && (
        <KeptText
          name="nextOn"
          id={`${prefix}-next`}
          label={t("nextOn")}
          type="date"
          value={item.nextOn ?? ""}
          read={(typed) => typed || null}
          onKeep={(nextOn) => onSet({ nextOn })}
        />
      )}
      <KeptText
        name="rank"
        id={`${prefix}-rank`}
        label={t("rank")}
        hint={t("rankHint")}
        inputMode="numeric"
        numeric
        value={item.rank?.toString() ?? ""}
        read={rankIn}
        wrong={t("rankWrong")}
        onKeep={(rank) => onSet({ rank })}
      />
    </>
  );
}
