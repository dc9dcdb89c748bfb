"use client";

import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore, type Dispatch } from "react";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/notice";
import { isCarriedOver } from "../../domain";
import { ItemTable } from "../parts/item-table";
import { LoadTable } from "../parts/load-table";
import { PortionTable } from "../parts/portion-table";
import { useWords } from "../parts/words";
import type { Fields } from "./changes";
import type { DraftFacts, Item } from "./facts";
import { ItemFields } from "./item-fields";
import type { Picture } from "./picture";
import { QuarterSelect } from "./quarter-select";
import { heldFast, type Action } from "./state";

interface EqualTablesProps {
  items: readonly Item[];
  picture: Picture;
  facts: DraftFacts;
  warned: ReadonlyMap<string, readonly string[]>;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  dispatch: Dispatch<Action>;
}

/** The heading of the tables, which takes the focus when the row that had it is gone. */
const TITLE = "tables-title";
const buttonId = (item: Item): string => `change-${item.id}`;

/** After the table is drawn anew. */
const focusOn = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());

/** Where a municipality is one line that folds, as in the stylesheet. */
const NARROW = "(max-width: 46rem)";

function onNarrow(tell: () => void) {
  const media = window.matchMedia(NARROW);
  media.addEventListener("change", tell);
  return () => media.removeEventListener("change", tell);
}

const useNarrow = (): boolean =>
  useSyncExternalStore(
    onNarrow,
    () => window.matchMedia(NARROW).matches,
    () => false,
  );

/**
 * The same plan in tables. On a narrow screen they are the page, and what is changed is changed
 * here.
 */
export function EqualTables(props: EqualTablesProps) {
  const { items, picture, facts, warned, isOpen, onToggle, dispatch } = props;
  const t = useTranslations("planning.table");
  const words = useWords();
  const isNarrow = useNarrow();
  const [edited, setEdited] = useState<string | null>(null);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const wrong = new Set(
    items.filter(({ id }) => warned.has(id)).map(({ municipality }) => municipality.code),
  );
  const without = new Set(picture.fairness.without);
  const isShut = (code: string) => (wrong.has(code) || without.has(code)) === turned.has(code);
  const toggle = (code: string) =>
    setTurned((all) => {
      const next = new Set(all);
      if (!next.delete(code)) next.add(code);
      return next;
    });
  return (
    <section className="sheet" id="tables" aria-labelledby={TITLE}>
      <details
        className="plan-table"
        open={isOpen}
        onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
      >
        <summary className="text-sm">
          <b>{t("summary")}</b>, {t("count", { count: items.length })}
        </summary>
        <div className="sheet-head">
          <h2 id={TITLE} tabIndex={-1}>
            {t("byMunicipality")}
          </h2>
          <span className="sheet-aside">{t("count", { count: items.length })}</span>
        </div>
        <ItemTable
          caption={t("byMunicipality")}
          items={items}
          portions={picture.portions}
          warned={warned}
          windUpOn={({ installation }) =>
            (installation && facts.installations[installation]?.windUpOn) || null
          }
          isCarried={(item) =>
            item.installation !== null && isCarriedOver(item, facts.installations[item.installation]?.carried)
          }
          {...(isNarrow && { folds: { isShut, toggle } })}
          edit={{
            button: (item) => (
              <Button
                variant="quiet"
                id={buttonId(item)}
                aria-label={t("changeNamed", { name: words.fullName(item) })}
                aria-expanded={edited === item.id}
                onClick={() => setEdited(edited === item.id ? null : item.id)}
              >
                {t("change")}
              </Button>
            ),
            form: (item) =>
              edited === item.id && (
                <ItemEdit
                  {...{ item, items, facts, picture, dispatch }}
                  onDone={() => {
                    setEdited(null);
                    focusOn(buttonId(item));
                  }}
                />
              ),
          }}
        />
        <div className="sheet-head">
          <h2>{t("portions")}</h2>
        </div>
        <PortionTable caption={t("portions")} portions={picture.portions} />
        <div className="sheet-head">
          <h2>{t("byQuarter")}</h2>
        </div>
        <LoadTable
          caption={t("byQuarter")}
          load={picture.load}
          count={(quarter) => items.filter(({ plannedFor }) => plannedFor === quarter).length}
          vendorNames={facts.vendorNames}
        />
      </details>
    </section>
  );
}

interface ItemEditProps extends Pick<EqualTablesProps, "items" | "facts" | "picture" | "dispatch"> {
  item: Item;
  onDone: () => void;
}

/** All that the panel beside the grid has, under the delivery's row: quarters first. */
function ItemEdit({ item, items, facts, picture, dispatch, onDone }: ItemEditProps) {
  const t = useTranslations("planning.table");
  const prefix = `table-${item.id}`;
  const onSet = (after: Fields) => dispatch({ type: "change", id: item.id, after });
  const onRemove = () => {
    dispatch({ type: "remove", id: item.id, stays: true });
    if (heldFast(item) === null) focusOn(TITLE);
  };
  return (
    <div className="p-fields">
      <QuarterSelect
        {...{ item, facts }}
        load={picture.load}
        id={`${prefix}-quarter`}
        onChoose={(plannedFor) => onSet({ plannedFor })}
        autoFocus
      />
      <Disclosure summary={t("more")}>
        <FormFields>
          <ItemFields {...{ item, items, facts, prefix, onSet }} />
        </FormFields>
      </Disclosure>
      <FormActions>
        <Button onClick={onDone}>{t("done")}</Button>
        <Button variant="quiet" onClick={onRemove}>
          {t("remove")}
        </Button>
      </FormActions>
    </div>
  );
}
