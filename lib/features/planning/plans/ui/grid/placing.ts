import type { Dispatch } from "react";
import { wholeScope } from "@/lib/domain/delivery-scope";
import type { Candidate } from "../../schema";
import { bestQuarter } from "./best-quarter";
import { CANDIDATES_TITLE } from "./candidates";
import type { DraftFacts, Item } from "./facts";
import type { Picture } from "./picture";
import type { Scope } from "./scope-inputs";
import type { Action } from "./state";
import { effortFor, wishFor, type WayOut } from "./ways-out";

interface Given {
  items: readonly Item[];
  picture: Picture;
  facts: DraftFacts;
  /** The quarter of the office's day: nothing is suggested before it. */
  today: string;
  dispatch: Dispatch<Action>;
  /** Called before a chip is held: the whole grid must be there for it. */
  onHold: () => void;
}

const isWide = () => window.matchMedia("(min-width: 64.01rem)").matches;

/** The heading takes the focus once the list is drawn without what was placed. */
const toCandidates = () => requestAnimationFrame(() => document.getElementById(CANDIDATES_TITLE)?.focus());

/** How something that is left to deliver comes into the plan. */
export function placingOf({ items, picture, facts, today, dispatch, onHold }: Given) {
  const added = (candidate: Candidate, to: string | null, scope?: Scope): Item => ({
    id: crypto.randomUUID(),
    municipality: candidate.municipality,
    system: candidate.system,
    installation: candidate.id,
    kind: "ordinary",
    purpose: "decommissioning",
    scope: scope ?? { ...wholeScope, recordsCreators: [], informationTypes: [] },
    nextOn: null,
    plannedFor: to,
    effortDays: effortFor(candidate.system.key, items, facts),
    isFixed: false,
    rank: null,
    score: candidate.score,
    reason: null,
    financing: "ordinary",
    delivery: null,
    version: 1,
  });

  /** Of what is partly delivered or planned it is asked first what more it takes in. */
  const mustAsk = ({ covered }: Candidate) => covered.length > 0;

  const place = (candidate: Candidate, scope?: Scope) => {
    if (scope === undefined && mustAsk(candidate)) return dispatch({ type: "ask", candidate });
    const to = bestQuarter(picture.load, wishFor(candidate, items, facts), today);
    const item = added(candidate, to, scope);
    if (isWide()) {
      onHold();
      return dispatch({ type: "hold", item, to });
    }
    dispatch({ type: "add", item });
    toCandidates();
  };

  const move = (way: Exclude<WayOut, { do: "inventory" }>) => {
    if (way.do === "move")
      return dispatch({ type: "change", id: way.item.id, after: { plannedFor: way.to } });
    if (mustAsk(way.candidate)) return dispatch({ type: "ask", candidate: way.candidate });
    dispatch({ type: "add", item: added(way.candidate, way.to) });
  };

  const cancel = () => {
    dispatch({ type: "close" });
    toCandidates();
  };
  return { place, move, cancel };
}
