"use client";

import { useTranslations } from "next-intl";
import { useState, type Dispatch } from "react";
import { Button } from "@/components/ui/button";
import { ItemTable } from "../parts/item-table";
import { LoadTable } from "../parts/load-table";
import { PortionTable } from "../parts/portion-table";
import { useWords } from "../parts/words";
import type { DraftFacts, Item } from "./facts";
import type { Picture } from "./picture";
import { QuarterSelect } from "./quarter-select";
import type { Action } from "./state";
import { namesOf } from "./use-said";

interface EqualTablesProps {
  items: readonly Item[];
  picture: Picture;
  facts: DraftFacts;
  warned: ReadonlyMap<string, readonly string[]>;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  dispatch: Dispatch<Action>;
}

/**
 * The same plan in tables. On a narrow screen they are the page, and what is changed is changed
 * here.
 */
export function EqualTables(props: EqualTablesProps) {
  const { items, picture, facts, warned, isOpen, onToggle, dispatch } = props;
  const t = useTranslations("planning.table");
  const words = useWords();
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
    <section className="sheet" id="tables" aria-labelledby="tables-title">
      <details
        className="plan-table"
        open={isOpen}
        onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
      >
        <summary className="text-sm">
          <b>{t("summary")}</b>, {t("count", { count: items.length })}
        </summary>
        <div className="sheet-head">
          <h2 id="tables-title" tabIndex={-1}>
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
          folds={{ isShut, toggle }}
          edit={{
            button: (item) => (
              <Button
                variant="quiet"
                aria-label={t("changeNamed", { name: words.fullName(item) })}
                aria-expanded={edited === item.id}
                onClick={() => setEdited(edited === item.id ? null : item.id)}
              >
                {t("change")}
              </Button>
            ),
            form: (item) =>
              edited === item.id && (
                <QuarterEdit key={item.id} {...{ item, picture, dispatch }} onDone={() => setEdited(null)} />
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
          vendorNames={namesOf(facts)}
        />
      </details>
    </section>
  );
}

interface QuarterEditProps {
  item: Item;
  picture: Picture;
  dispatch: Dispatch<Action>;
  onDone: () => void;
}

function QuarterEdit({ item, picture, dispatch, onDone }: QuarterEditProps) {
  const t = useTranslations("planning.table");
  return (
    <div className="p-fields">
      <QuarterSelect
        item={item}
        load={picture.load}
        id={`table-quarter-${item.id}`}
        onChoose={(plannedFor) => dispatch({ type: "change", id: item.id, after: { plannedFor } })}
        autoFocus
      />
      <div className="form-actions">
        <Button onClick={onDone}>{t("done")}</Button>
        <Button
          variant="quiet"
          onClick={() => {
            onDone();
            dispatch({ type: "remove", id: item.id });
          }}
        >
          {t("remove")}
        </Button>
      </div>
    </div>
  );
}
