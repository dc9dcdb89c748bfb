"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { PlanVersion } from "../../schema";
import { WarningList } from "../parts/warning-list";
import { useWarningWords } from "../parts/warning-words";
import { useWords } from "../parts/words";
import type { DraftFacts, Item } from "./facts";
import type { Picture } from "./picture";
import { namesOf } from "./use-said";
import { wayOut, type WayOut } from "./ways-out";

interface WarningsProps {
  items: readonly Item[];
  picture: Picture;
  facts: DraftFacts;
  version: PlanVersion;
  from: string;
  onMove: (way: Exclude<WayOut, { do: "inventory" }>) => void;
  installationHref: (id: string) => string;
}

/** What the plan's makers should know, each with its way out as one button that names the move. */
export function Warnings(props: WarningsProps) {
  const { items, picture, facts, version, from, onMove, installationHref } = props;
  const t = useTranslations("planning.warnings");
  const words = useWords();
  const said = useWarningWords({
    items,
    municipalities: version.municipalities,
    vendorNames: namesOf(facts),
  });
  return (
    <section className="sheet plan-warn" aria-labelledby="warnings-title" id="warnings">
      <div className="sheet-head">
        <h2 id="warnings-title" tabIndex={-1}>
          {t("title")}
        </h2>
        <span className="sheet-aside">{t("count", { count: picture.warnings.length })}</span>
      </div>
      {picture.warnings.length === 0 ? (
        <div className="sheet-body">
          <p>{t("none")}</p>
        </div>
      ) : (
        <WarningList
          warnings={picture.warnings}
          said={said}
          way={(warning) => {
            const way = wayOut(warning, { items, picture, facts, from });
            if (way === null) return null;
            if (way.do === "inventory")
              return (
                <a className="warn-way" href={installationHref(way.installation)}>
                  {t("ways.inventory", { name: words.name(way.item) })}
                </a>
              );
            const quarter = words.quarter(way.to);
            return (
              <Button variant="quiet" onClick={() => onMove(way)}>
                {way.do === "place"
                  ? t("ways.place", { name: words.name(way.candidate), quarter })
                  : t("ways.move", { name: words.fullName(way.item), quarter })}
              </Button>
            );
          }}
        />
      )}
    </section>
  );
}
