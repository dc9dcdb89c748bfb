"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, type Dispatch, type KeyboardEvent } from "react";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { Button } from "@/components/ui/button";
import { DeliveryLink } from "../parts/delivery-link";
import { useWords } from "../parts/words";
import type { Fields } from "./changes";
import { isDone, type DraftFacts, type Item } from "./facts";
import { ItemFields } from "./item-fields";
import type { Picture } from "./picture";
import { QuarterSelect } from "./quarter-select";
import type { Action } from "./state";

interface PanelProps {
  item: Item;
  items: readonly Item[];
  facts: DraftFacts;
  picture: Picture;
  office: string;
  /** The address of its installation's page. */
  href: string | null;
  dispatch: Dispatch<Action>;
}

/** All that is said of one planned delivery, in the candidates' place. */
export function Panel({ item, items, facts, picture, office, href, dispatch }: PanelProps) {
  const t = useTranslations("planning.panel");
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const onSet = (after: Fields) => dispatch({ type: "change", id: item.id, after });
  const close = () => dispatch({ type: "close" });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // A field is saved when it is left, however that is.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    close();
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
            {...{ item, facts }}
            load={picture.load}
            id="panel-quarter"
            onChoose={(plannedFor) => onSet({ plannedFor })}
          />
          <ItemFields {...{ item, items, facts, onSet }} prefix="panel" />
          <FormActions>
            <Button onClick={close}>{t("close")}</Button>
            <Button variant="quiet" onClick={() => dispatch({ type: "remove", id: item.id })}>
              {t("remove")}
            </Button>
          </FormActions>
        </FormFields>
        {item.delivery && (
          <p className="text-sm">
            <DeliveryLink {...{ office }} name={words.name(item)} delivery={item.delivery.id} item={null} />
          </p>
        )}
        {href && (
          <p className="text-sm">
            <a href={href}>{t("installation", { municipality: item.municipality.name })}</a>
          </p>
        )}
      </div>
    </section>
  );
}
