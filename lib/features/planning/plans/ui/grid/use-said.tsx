"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { deadlineOf, isOverDays, type QuarterLoad } from "../../domain";
import type { PlanVersion } from "../../schema";
import { useWarningWords } from "../parts/warning-words";
import { useWords } from "../parts/words";
import type { DraftFacts, Item } from "./facts";
import { turnOf, type Picture } from "./picture";
import type { Said, State } from "./state";

interface Given {
  state: State;
  picture: Picture;
  /** As it would be without what is held. */
  before: Picture;
  facts: DraftFacts;
  version: PlanVersion;
}

const bold = (text: ReactNode) => <b>{text}</b>;

/** What the line above the grid says, in at most two sentences or three. */
export function useSaid({ state, picture, before, facts, version }: Given): ReactNode {
  const t = useTranslations("planning.said");
  const words = useWords();
  const warning = useWarningWords({
    items: state.held?.isNew ? [...state.items, state.held.item] : state.items,
    municipalities: version.municipalities,
    vendorNames: facts.vendorNames,
  });
  const { held, said } = state;
  const room = (quarter: string, load: readonly QuarterLoad[]): string | null => {
    const here = load.find((one) => one.quarter === quarter);
    if (!here?.officeDays) return null;
    return words.sentence(
      t(isOverDays(here) ? "roomOver" : "room", {
        quarter: words.quarter(quarter),
        placed: words.number(here.placedDays),
        room: words.number(here.officeDays),
      }),
    );
  };
  if (held !== null) {
    const { mended, broken } = turnOf(before, picture);
    const deadline = deadlineOf(windUpOf(held.item, facts));
    const hasNews = broken.length + mended.length > 0;
    const figures = held.to === null ? null : room(held.to, picture.load);
    return (
      <>
        {t.rich("held", { name: words.fullName(held.item), ...words.stands(held.to), b: bold })}{" "}
        {[
          ...broken.slice(0, 1).map((one) => t("breaks", { warning: warning(one).title })),
          ...mended.slice(0, 1).map((one) => t("mends", { warning: warning(one).title })),
          !hasNews && figures,
          deadline && t("deadline", { quarter: words.quarter(deadline) }),
        ]
          .filter(Boolean)
          .join(" ")}
        {/* The eye has the days in the grid's foot; the line keeps its height. */}
        {hasNews && figures && <span className="sr-only"> {figures}</span>}
      </>
    );
  }
  if (said === null)
    return (
      <>
        <span className="only-wide">{t("begin")}</span>
        <span className="only-narrow">{t("beginNarrow")}</span>
      </>
    );
  return told(said, { t, words, picture, room });
}

const windUpOf = ({ installation }: Item, { installations }: DraftFacts): string | null =>
  (installation !== null && installations[installation]?.windUpOn) || null;

interface Tools {
  t: ReturnType<typeof useTranslations<"planning.said">>;
  words: ReturnType<typeof useWords>;
  picture: Picture;
  room: (quarter: string, load: readonly QuarterLoad[]) => string | null;
}

function told(said: Said, tools: Tools): ReactNode {
  const { t, words } = tools;
  switch (said.what) {
    case "nothingToUndo":
    case "nothingToRedo":
    case "changedByOther":
      return t(said.what);
    case "refused":
      return (
        <>
          <b>{said.item ? t("back", { name: words.fullName(said.item) }) : t("backUnnamed")}</b> {said.title}.{" "}
          {said.detail}
        </>
      );
    case "others":
      return toldOfOthers(said, tools);
    default:
      return toldOfItem(said, tools);
  }
}

type OfItem = Extract<Said, { item: NonNullable<unknown> }>;

/** What one has done to an item oneself. */
function toldOfItem(said: OfItem, { t, words, picture, room }: Tools): ReactNode {
  const { item } = said;
  const named = { name: words.fullName(item), ...words.stands(item.plannedFor), b: bold };
  if (said.what === "undone" || said.what === "redone") return t.rich(`${said.what}.${said.act}`, named);
  if (said.what !== "moved" && said.what !== "placed") return t.rich(said.what, named);
  return (
    <>
      {t.rich(said.what, named)} {item.plannedFor !== null && room(item.plannedFor, picture.load)}
    </>
  );
}

function toldOfOthers({ arrival }: Said & { what: "others" }, { t, words }: Tools): ReactNode {
  const { by, first, others } = arrival;
  if (first === null) return null;
  return (
    <>
      {t.rich(`others.${first.what}`, {
        who: by ?? t("others.someone"),
        name: words.fullName(first.item),
        ...words.stands(first.item.plannedFor),
        b: bold,
      })}
      {others > 0 && ` ${t("others.more", { count: others })}`}
    </>
  );
}
