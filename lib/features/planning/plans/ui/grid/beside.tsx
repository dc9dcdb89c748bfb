"use client";

import { useTranslations } from "next-intl";
import type { Dispatch } from "react";
import { paths } from "@/lib/domain/paths";
import type { Candidate } from "../../schema";
import { AskScope } from "./ask-scope";
import { Candidates } from "./candidates";
import type { DraftFacts } from "./facts";
import { Panel } from "./panel";
import type { Picture } from "./picture";
import type { Scope } from "./scope-inputs";
import type { Action, State } from "./state";

interface BesideProps {
  office: string;
  plan: string;
  state: State;
  facts: DraftFacts;
  picture: Picture;
  left: readonly Candidate[];
  onPlace: (candidate: Candidate, scope?: Scope) => void;
  onCancel: () => void;
  dispatch: Dispatch<Action>;
}

/** Beside the grid: the delivery that is open, or what can still be placed. */
export function Beside({ office, plan, state, facts, picture, left, ...acts }: BesideProps) {
  const t = useTranslations("planning.draft");
  const { items, asked } = state;
  const opened = items.find(({ id }) => id === state.opened);
  return (
    <aside className="stack" aria-label={t("beside")}>
      {opened ? (
        <Panel
          key={state.openings}
          item={opened}
          href={opened.installation && paths.installation(office, opened.installation)}
          {...{ office, items, facts, picture }}
          dispatch={acts.dispatch}
        />
      ) : asked ? (
        <AskScope
          key={asked.id}
          candidate={asked}
          planned={items.filter(({ installation }) => installation === asked.id).map(({ scope }) => scope)}
          onPlace={(scope) => acts.onPlace(asked, scope)}
          onCancel={acts.onCancel}
        />
      ) : (
        <Candidates
          candidates={left}
          more={facts.moreCandidates}
          href={paths.planCandidates(office, plan)}
          onPlace={acts.onPlace}
        />
      )}
    </aside>
  );
}
