"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { PlanWarning } from "../../domain";
import type { PlanVersion } from "../../schema";
import { WarningList } from "../parts/warning-list";
import { useWarningWords } from "../parts/warning-words";
import { useWords } from "../parts/words";
import type { DraftFacts, Item } from "./facts";
import type { Picture } from "./picture";
import { Remind, type RemindCall } from "./remind";
import { wayOut, type WayOut } from "./ways-out";

interface WarningsProps {
  items: readonly Item[];
  picture: Picture;
  facts: DraftFacts;
  version: PlanVersion;
  from: string;
  onMove: (way: Exclude<WayOut, { do: "inventory" }>) => void;
  installationHref: (id: string) => string;
  /** Null for who asks nobody of their systems. */
  remind: RemindCall | null;
}

/** The heading, which takes the focus when what was mended is gone with its button. */
const TITLE = "warnings-title";

/** What the plan's makers should know, each with its way out as one button that names the move. */
export function Warnings(props: WarningsProps) {
  const { items, picture, facts, version, from, onMove } = props;
  const t = useTranslations("planning.warnings");
  const words = useWords();
  const said = useWarningWords({
    items,
    municipalities: version.municipalities,
    vendorNames: facts.vendorNames,
  });
  const wayFor = (warning: PlanWarning) => {
    const way = wayOut(warning, { items, picture, facts, from });
    if (way === null) return null;
    if (way.do === "inventory") return <AskOf {...props} way={way} warning={warning} />;
    const quarter = words.quarter(way.to);
    const onClick = () => {
      onMove(way);
      document.getElementById(TITLE)?.focus();
    };
    return (
      <Button variant="quiet" onClick={onClick}>
        {way.do === "place"
          ? t("ways.place", { name: words.name(way.candidate), quarter })
          : t("ways.move", { name: words.fullName(way.item), quarter })}
      </Button>
    );
  };
  return (
    <section className="sheet plan-warn" aria-labelledby={TITLE} id="warnings">
      <div className="sheet-head">
        <h2 id={TITLE} tabIndex={-1}>
          {t("title")}
        </h2>
        <span className="sheet-aside">{t("count", { count: picture.warnings.length })}</span>
      </div>
      {picture.warnings.length === 0 ? (
        <div className="sheet-body">
          <p>{t("none")}</p>
        </div>
      ) : (
        <WarningList warnings={picture.warnings} said={said} way={wayFor} />
      )}
    </section>
  );
}

interface AskOfProps extends Pick<WarningsProps, "remind" | "installationHref"> {
  way: Extract<WayOut, { do: "inventory" }>;
  warning: PlanWarning;
}

/** What the inventory lacks is written by who knows it, or asked of them. */
function AskOf({ remind, installationHref, way: { installation, item }, warning: { params } }: AskOfProps) {
  const t = useTranslations("planning.warnings");
  const words = useWords();
  const { missing } = params;
  return (
    <span className="warn-ways">
      <a className="warn-way" href={installationHref(installation)}>
        {t("ways.inventory", { name: words.name(item) })}
      </a>
      {remind && <Remind call={remind} item={item} missing={Array.isArray(missing) ? missing : []} />}
    </span>
  );
}
