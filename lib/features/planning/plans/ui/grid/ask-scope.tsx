"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { Button } from "@/components/ui/button";
import type { Candidate } from "../../schema";
import { useWords } from "../parts/words";
import type { Item } from "./facts";
import { ScopeInputs, useScope, type Scope } from "./scope-inputs";
import { nextScope } from "./scope-parts";

interface AskScopeProps {
  candidate: Candidate;
  /** What cannot be taken in twice: what the plan's items of it do. */
  planned: readonly Item["scope"][];
  onPlace: (scope: Scope) => void;
  onCancel: () => void;
}

/**
 * What a further delivery of an installation takes in: it is asked before it is placed, since
 * another one takes in a part already. The years after that part are suggested.
 */
export function AskScope({ candidate, planned, onPlace, onCancel }: AskScopeProps) {
  const t = useTranslations("planning.ask");
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const suggested = nextScope(candidate.covered);
  const scope = useScope(suggested, planned);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Escape") onCancel();
  };
  return (
    <section className="sheet panel" aria-labelledby="ask-title" onKeyDown={onKeyDown}>
      <div className="sheet-head">
        <h2 id="ask-title" tabIndex={-1} ref={heading}>
          {t("title", { name: words.name(candidate) })}
        </h2>
      </div>
      <div className="sheet-body">
        <p>{t("covered", { covered: words.scopes(candidate.covered) })}</p>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (scope.value) onPlace(scope.value);
          }}
        >
          <FormFields>
            <ScopeInputs scope={scope} prefix="ask" />
            <FormActions>
              <Button type="submit" aria-disabled={scope.value === null || undefined}>
                {t("place")}
              </Button>
              <Button variant="quiet" onClick={onCancel}>
                {t("cancel")}
              </Button>
            </FormActions>
          </FormFields>
        </form>
      </div>
    </section>
  );
}
