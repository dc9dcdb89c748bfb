"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import type { PlanVersion } from "../../schema";
import { useWarningWords, warnedOf } from "../parts/warning-words";
import { withFormer, type DraftFacts } from "./facts";
import { pictureOf } from "./picture";
import { shown, type State } from "./state";
import { useGround } from "./use-ground";

interface Given {
  state: State;
  version: PlanVersion;
  facts: DraftFacts;
  search: string;
}

/** What is drawn of a draft: worked out anew when its items change, and not for each key. */
export function usePicture({ state, version: { plan, municipalities }, facts, search }: Given) {
  const locale = useLocale();
  const { by, held } = state;
  const items = useMemo(() => shown(state), [state]);
  const picture = useMemo(
    () => pictureOf(items, plan, municipalities, facts),
    [items, plan, municipalities, facts],
  );
  const before = useMemo(
    () => (held === null ? picture : pictureOf(state.items, plan, municipalities, facts)),
    [held, state.items, picture, plan, municipalities, facts],
  );
  const warning = useWarningWords({ items, municipalities, vendorNames: facts.vendorNames });
  const warned = useMemo(
    () => warnedOf(picture.warnings, warning),
    // The words change with the warnings alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [picture],
  );
  const rows = useMemo(() => withFormer(municipalities, items), [municipalities, items]);
  const ground = useGround({
    ...{ items, by, search, locale, warned, facts },
    municipalities: rows,
    quarters: picture.quarters,
  });
  return { items, picture, before, warned, ground };
}
