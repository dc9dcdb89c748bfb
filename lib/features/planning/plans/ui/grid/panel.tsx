"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type Dispatch, type KeyboardEvent } from "react";
import { FieldRow, FormActions, FormFields } from "@/components/form/form-layout";
import { SelectField, TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { isDecimal } from "@/lib/domain/hundredths";
import { deadlineOf } from "../../domain";
import { useWords } from "../parts/words";
import type { Fields } from "./changes";
import { financings, kinds, purposes } from "./choices";
import { isDone, type DraftFacts, type Item } from "./facts";
import type { Picture } from "./picture";
import { QuarterSelect } from "./quarter-select";
import { ScopeFields } from "./scope-fields";
import type { Action } from "./state";

interface PanelProps {
  item: Item;
  facts: DraftFacts;
  picture: Picture;
  /** The address of its installation's page. */
  href: string | null;
  dispatch: Dispatch<Action>;
}

/** A comma is a point: "6,5". */
const decimal = (typed: string): string => typed.trim().replace(",", ".");

/** All that is said of one planned delivery. Every field is saved when it is left. */
export function Panel({ item, facts, picture, href, dispatch }: PanelProps) {
  const t = useTranslations("planning.panel");
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [item.id]);
  const [wrongDays, setWrongDays] = useState(false);
  const set = (after: Fields) => dispatch({ type: "change", id: item.id, after });
  const close = () => dispatch({ type: "close" });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  const windUpOn = (item.installation && facts.installations[item.installation]?.windUpOn) || null;
  const deadline = deadlineOf(windUpOn);
  const setDays = (typed: string) => {
    const days = decimal(typed);
    const isWrong = days !== "" && !isDecimal(days);
    setWrongDays(isWrong);
    if (!isWrong) set({ effortDays: days || null });
  };
  return (
    <section className="sheet panel" aria-labelledby="panel-title" onKeyDown={onKeyDown}>
      <div className="sheet-head">
        <h2 id="panel-title" tabIndex={-1} ref={heading}>
          {words.name(item)}
        </h2>
        {item.score !== null && (
          <span className="sheet-aside">{t("need", { score: words.need(item.score) })}</span>
        )}
      </div>
      <div className="sheet-body">
        {isDone(item) && <p>{t("delivered")}</p>}
        <FormFields>
          <QuarterSelect
            item={item}
            load={picture.load}
            id="panel-quarter"
            hint={
              windUpOn && deadline
                ? t("deadline", { quarter: words.quarter(deadline), day: words.day(windUpOn) })
                : undefined
            }
            onChoose={(plannedFor) => set({ plannedFor })}
          />
          <TextField
            name="effortDays"
            id="panel-days"
            key={`days ${item.id} ${item.effortDays}`}
            label={t("days")}
            numeric
            defaultValue={item.effortDays === null ? "" : words.number(item.effortDays)}
            error={wrongDays ? t("daysWrong") : undefined}
            onBlur={({ target }) => setDays(target.value)}
          />
          <TextField
            name="reason"
            id="panel-reason"
            key={`reason ${item.id} ${item.reason}`}
            label={t("reason")}
            hint={t("reasonHint")}
            defaultValue={item.reason ?? ""}
            maxLength={2000}
            onBlur={({ target }) => set({ reason: target.value.trim() || null })}
          />
          <FieldRow>
            <SelectField
              name="kind"
              id="panel-kind"
              label={t("kind")}
              value={item.kind}
              options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              onChange={({ target }) => set({ kind: target.value as Item["kind"] })}
            />
            <SelectField
              name="financing"
              id="panel-financing"
              label={t("financing")}
              value={item.financing}
              options={financings.map((value) => ({ value, label: t(`financings.${value}`) }))}
              onChange={({ target }) => set({ financing: target.value as Item["financing"] })}
            />
          </FieldRow>
          <SelectField
            name="purpose"
            id="panel-purpose"
            label={t("purpose")}
            value={item.purpose}
            options={purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
            onChange={({ target }) => set({ purpose: target.value as Item["purpose"] })}
          />
          {item.purpose === "recurring" && (
            <TextField
              name="nextOn"
              id="panel-next"
              key={`next ${item.id} ${item.nextOn}`}
              label={t("nextOn")}
              type="date"
              defaultValue={item.nextOn ?? ""}
              onBlur={({ target }) => set({ nextOn: target.value || null })}
            />
          )}
          <ScopeFields key={item.id} item={item} onSet={set} />
          <label className="check">
            <input
              type="checkbox"
              checked={item.isFixed}
              onChange={({ target }) => set({ isFixed: target.checked })}
            />
            <span>
              {t("lock")}
              <span className="note">{t("lockHint")}</span>
            </span>
          </label>
          <FormActions>
            <Button onClick={close}>{t("close")}</Button>
            <Button variant="quiet" onClick={() => dispatch({ type: "remove", id: item.id })}>
              {t("remove")}
            </Button>
          </FormActions>
        </FormFields>
        {href && (
          <p className="text-sm">
            <a href={href}>{t("installation", { municipality: item.municipality.name })}</a>
          </p>
        )}
      </div>
    </section>
  );
}
